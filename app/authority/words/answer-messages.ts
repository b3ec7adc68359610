// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * The first lines of a record that an officer opens: the answer for the form that is applied
 * for.
 */
export const answerMessages: Catalogue<
  keyof typeof kk.answer,
  {
    allDone: { total: number }
    someDone: { done: string | number; missing: string | number; total: string | number }
    missing: { title: string | number; why: string | number }
    refused: { date: string | number }
    exempt: { titles: string | number }
  }
> = {
  kk: kk.answer,
  ru: ru.answer,
  en: en.answer,
}
