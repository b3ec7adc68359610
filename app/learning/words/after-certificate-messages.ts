// Written by `npm run words` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '../../platform/i18n/messages'
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/**
 * What a family does once the certificate is there: the page of it, and the ways that lead
 * to it.
 */
export const afterCertificateMessages: Catalogue<
  keyof typeof kk.afterCertificate,
  { month: { month: number } }
> = {
  kk: kk.afterCertificate,
  ru: ru.afterCertificate,
  en: en.afterCertificate,
}
