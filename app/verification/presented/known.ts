import type { IssuerKeys } from '../../certification/credential/issuer-keys'
import type { Language, Multilingual } from '../../platform/i18n/language'

/** All that a check without a line goes by. It names no certificate and nobody. */
export type Known = {
  /** Up to when it is known what was revoked; ISO 8601, null when nothing is. */
  asOf: string | null
  /** The language that it was asked for in. */
  language: Language
  issuers: IssuerKeys
  lists: KnownList[]
  /** Titles of programmes by their slugs; a token is too small to carry its own. */
  programmes: Record<string, Multilingual>
}

/** The status lists of one number, encoded as their credentials carry them. */
export type KnownList = {
  /** Origin of the site that issued it. */
  issuer: string
  list: number
  revocation: string
  suspension: string
}
