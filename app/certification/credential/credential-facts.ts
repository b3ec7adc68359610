import type { PartNumber } from '../../learning/domain/training'
import type { StatusPlace } from './status-place'

/** The training that a credential or a token names, and which part of it. */
export type TrainingFacts = {
  /** Null for a token, which is too small to carry it. */
  slug: string | null
  /** In the credential's language; null for a token. */
  title: string | null
  /** Of the whole training. */
  academicHours: number
  /** Null for the whole. */
  part: PartNumber | null
}

/** What a genuine credential or token says. Nothing of one that is not genuine is ever handed on. */
export type CredentialFacts = {
  code: string
  /** Origin of the site that issued it. */
  issuer: string
  /** In the credential's language; null for a token, which is too small to carry it. */
  issuerName: string | null
  holderName: string
  /** Slug of the programme. */
  programme: string
  /** In the credential's language; null for a token. */
  title: string | null
  academicHours: number
  /** Which part of which training; null where it does not say. */
  training: TrainingFacts | null
  awardedAt: Date
  /** The last instant at which it is valid; null when no term is set. */
  expiresAt: Date | null
  place: StatusPlace
}

/**
 * What a check of a credential or a token found.
 *
 * - `signature` is `unchecked` when the key that would check it is not among those that are believed, `foreign` when there is
 *   none in the form of ours, and `failed` when the check came to no end.
 * - `issuer` is `known` only when a key of a believed issuer made the signature while it was to be believed.
 * - `facts` are there when the signature is good and the issuer known, or its key compromised.
 * - Dates and status are not looked at: they are the caller's next questions.
 */
export type CredentialCheck = {
  signature: 'good' | 'bad' | 'unchecked' | 'foreign' | 'failed'
  issuer: 'known' | 'unknown'
  /** Thumbprint of the key that signed. */
  keyId: string | null
  facts: CredentialFacts | null
  why?: CredentialDoubt
}

export type CredentialDoubt =
  /** Not in the one spelling of ours: another issuer's, saved anew by a program, or changed. Its signature is not looked at. */
  | 'foreign-shape'
  /** Issued in the name of somebody who is not believed here. */
  | 'unknown-issuer'
  /** Signed with a key that its issuer is not known to have. */
  | 'unknown-key'
  /** Signed with a key of the issuer's after others may have got hold of it. */
  | 'compromised-key'
  /** What it says is not what was signed. */
  | 'wrong-signature'
  /** Something went wrong that is no fault of what was presented, as far as can be told. */
  | 'check-failed'

/** A check that went no further than a doubt. */
export function doubted(why: CredentialDoubt, keyId: string | null = null): CredentialCheck {
  return { signature: signatures[why], issuer: 'unknown', keyId, facts: null, why }
}

const signatures = {
  'foreign-shape': 'foreign',
  'unknown-issuer': 'unchecked',
  'unknown-key': 'unchecked',
  'compromised-key': 'bad',
  'wrong-signature': 'bad',
  'check-failed': 'failed',
} satisfies Record<CredentialDoubt, CredentialCheck['signature']>
