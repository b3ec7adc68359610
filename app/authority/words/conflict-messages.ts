// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** What contradicts a decision, shown to the officer before it is made. */
export const conflictMessages: Catalogue<
  keyof typeof kk.conflict,
  {
    headingOf: { decision: string | number }
    refused: { title: string | number }
    open: { title: string | number }
    'court-decided': { title: string | number }
    reversed: { date: string | number }
    'other-form': { date: string | number; title: string | number }
  }
> = {
  kk: kk.conflict,
  ru: ru.conflict,
  en: en.conflict,
}
