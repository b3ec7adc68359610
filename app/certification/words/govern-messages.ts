// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * The pages on which administrators look after certificates that were issued: propose,
 * confirm, decline.
 */
export const governMessages: Catalogue<
  keyof typeof kk.govern,
  {
    pageTitle: { code: string | number }
    proposedOn: { date: string | number; name: string | number }
    decidedOn: { date: string | number; decision: string | number }
    lapsedOn: { date: string | number }
    lapses: { date: string | number }
    newName: { name: string | number }
    document: { document: string | number }
    confirmers: { names: string | number }
  }
> = {
  kk: kk.govern,
  ru: ru.govern,
  en: en.govern,
}
