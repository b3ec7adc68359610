import type { Language } from '../../platform/i18n/language'
import type { Role } from './permissions'

/** The person who is signed in. */
export type Visitor = {
  id: string
  email: string
  name: string
  language: Language
  roles: Role[]
  /** ISO 3166-2:KZ code of an authority's region; null for everyone else. */
  region: string | null
}
