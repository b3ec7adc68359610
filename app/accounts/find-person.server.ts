import type { Language } from '../platform/i18n/language'
import type { IinGround } from './domain/iin-ground'

export type Person = {
  id: string
  name: string
  email: string
  language: Language
  /** Null when the person gave no IIN. */
  iinLastFour: string | null
  /** What that IIN rests on. */
  iinGround: IinGround | null
}

export { findPerson } from './data/people'
