// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** What readers note of a place in a lesson as unclear or wrong, and what trainers answer. */
export const remarkMessages: Catalogue<
  keyof typeof kk.remark,
  {
    sentOn: { date: string | number; kind: string | number }
    count: { count: number; kind: string | number }
  }
> = {
  kk: kk.remark,
  ru: ru.remark,
  en: en.remark,
}
