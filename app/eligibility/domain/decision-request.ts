import type { DecisionKind } from './decision'
import type { RecognisedCertificate } from './recognised-certificate'

/** What an officer wants to decide of one requirement of one person. */
export type DecisionRequest = {
  officer: { id: string; region: string }
  personId: string
  placementForm: string
  requirement: string
  kind: DecisionKind
  /** The document or fact on which it rests; nothing about a child. */
  ground: string
  /** Day (YYYY-MM-DD) of that document. */
  groundDate: string
  /** Last day (YYYY-MM-DD) on which it counts; null when it does not end. */
  validUntil: string | null
  /** The certificate by which training is recognised; absent from every other kind. */
  recognised?: RecognisedCertificate | null
  /** Id of the last decision that the officer saw about this requirement; null when there was none. */
  seen: string | null
  now: Date
}

/**
 * Why a decision was not made: `no-such-requirement` is not asked for today; `not-possible` is not among
 * decisionKindsFor, or takes back what does not stand, or recognises without a certificate; `hours-too-few` are fewer than the requirement
 * asks for; `anothers-certificate` is one by which another person's training stands recognised;
 * `changed-meanwhile` means that another decision was made since the officer looked.
 */
export type DecisionRefusal =
  | 'no-such-requirement'
  | 'not-possible'
  | 'ground-in-future'
  | 'ends-before-ground'
  | 'hours-too-few'
  | 'anothers-certificate'
  | 'changed-meanwhile'
