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
  /** The district of that region, when the authority is one of a district; null for the whole region. */
  district: string | null
  /** Whether they have a second factor, and whether it was given in this session. */
  secondFactor: SecondFactorState
  /** When it was given in this session; null when it was not. */
  secondFactorAt: Date | null
}

/** `none` is set up; one is set up and `pending` in this session; or it was `given`. */
export type SecondFactorState = 'none' | 'pending' | 'given'
