// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** The printable extract of a record, with a number that anybody can verify. */
export const extractMessages: Catalogue<
  keyof typeof kk.extract,
  {
    throttled: { hours: number }
    since: { date: string | number }
    until: { date: string | number }
    certificate: { code: string | number }
    decision: { date: string | number; region: string | number }
    recognised: { date: string | number; hours: number; region: string | number }
    ruleOf: { number: string | number }
    rule: { date: string | number; hash: string | number; number: string | number }
    check: { page: string | number }
    signature: { keyId: string | number }
  }
> = {
  kk: kk.extract,
  ru: ru.extract,
  en: en.extract,
}
