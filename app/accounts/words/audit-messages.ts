// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * The audit trail: what was done, by whom, to what. Read by administrators, and by a person
 * about their own data. An entry is a short statement of fact in the past tense, without a
 * full stop.
 */
export const auditMessages: Catalogue<
  keyof typeof kk.audit,
  {
    'by-authority-of': { place: string | number }
    auditState: { entries: number; waiting: string | number }
    auditSigned: { at: string | number; number: string | number }
    auditVerify: { command: string | number }
    who: { name: string | number }
    what: { kind: string | number; name: string | number }
  }
> = {
  kk: kk.audit,
  ru: ru.audit,
  en: en.audit,
}
