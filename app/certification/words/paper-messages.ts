// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * Printed on the certificate (PDF) beside the statement’s own words. No gender is asked for,
 * and no legal form claimed. Little room: short.
 */
export const paperMessages: Catalogue<
  keyof typeof kk.paper,
  {
    title: { code: string | number }
    certified: { programme: string | number }
    basis: { version: string | number }
    basisAccredited: { licence: string | number; version: string | number }
    amount: { hours: number; modules: number }
    test: { passMark: string | number; percent: string | number }
    modules: { list: string | number }
    qr: { address: string | number }
  }
> = {
  kk: kk.paper,
  ru: ru.paper,
  en: en.paper,
}
