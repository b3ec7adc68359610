import type { Multilingual } from '../../platform/i18n/language'

/** What a family does once the certificate is there, as it is published with the site; for whoever comes. */
export type AfterCertificate = {
  lead: Multilingual
  /** Whom to call first, and what to ask. */
  call: { text: Multilingual; questions: Multilingual[] }
  /** What to bring to the appointment. */
  bring: Multilingual[]
  /** What is said before the months. */
  home: Multilingual
  /** In their order. */
  months: MonthAtHome[]
  /** Day (YYYY-MM-DD) as of which public sources say so. */
  checkedOn: string
}

/** What comes so many months after a child has come home, and the units of the library for it. */
type MonthAtHome = {
  month: number
  title: Multilingual
  text: Multilingual
  /** Slugs, in reading order. */
  units: string[]
}
