// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The administrator’s pages for editing the requirement tables. */
export const rulesMessages: Catalogue<
  keyof typeof kk.rules,
  {
    version: { date: string | number; number: string | number }
    edit: { title: string | number }
    exemption: { number: string | number }
    touched: { from: string | number; people: number; to: string | number }
    changedMeanwhile: { number: string | number }
  }
> = {
  kk: kk.rules,
  ru: ru.rules,
  en: en.rules,
}
