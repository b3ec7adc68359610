import { endOfDay } from './day'
import type { RecognisedCertificate } from './recognised-certificate'
import type { Requirement, RequirementKind } from './requirement-table'

/**
 * What an authority can decide of a requirement; `withdrawn` takes the decision before it back. `recognised` is training by a
 * certificate of another organisation. Training that is `satisfied` was confirmed before that certificate's data was asked for.
 */
export const decisionKinds = [
  'satisfied',
  'not-satisfied',
  'exempt',
  'withdrawn',
  'recognised',
] as const

export type DecisionKind = (typeof decisionKinds)[number]

/** What an authority decided of one requirement of one person, on what ground. */
export type Decision = {
  /** In the order of time (UUID version 7). */
  id: string
  placementForm: string
  requirement: string
  kind: DecisionKind
  /** The document or fact on which it rests, in the officer's words; the person reads it. */
  ground: string
  /** Day (YYYY-MM-DD) of that document. */
  groundDate: string
  /** Last day (YYYY-MM-DD) on which it counts; null when it does not end. */
  validUntil: string | null
  /** The version of the table by which it was made. */
  tableVersionId: string
  /** The region whose authority decided. */
  region: string
  /** Whether a second officer confirmed it. */
  secondOfficial: boolean
  /** By which certificate training was recognised; null for every other kind. */
  recognised: RecognisedCertificate | null
  at: Date
}

const decidedOf: Record<RequirementKind, readonly DecisionKind[]> = {
  training: ['recognised'],
  checklist: ['satisfied', 'not-satisfied'],
}

/** Whether two officers decide, whatever the table says. */
const alwaysTakesTwo: Record<RequirementKind, boolean> = { training: true, checklist: false }

/**
 * What may be decided of a requirement, besides taking a decision back. Training is computed, so that no
 * officer confirms or refuses it; but training elsewhere can be recognised by its certificate. An exemption is one that the
 * table names.
 */
export function decisionKindsFor(
  requirement: Pick<Requirement, 'kind' | 'exemptions'>,
): DecisionKind[] {
  return [
    ...decidedOf[requirement.kind],
    ...(requirement.exemptions.length > 0 ? (['exempt'] as const) : []),
  ]
}

/**
 * Whether a decision takes a second officer: where the table demands one, and always about training. Whatever stands in place of a
 * certificate of ours, a certificate of another organisation or an exemption, two have seen, and two take it back.
 */
export function needsSecondOfficial({
  kind,
  secondOfficial,
}: Pick<Requirement, 'kind' | 'secondOfficial'>): boolean {
  return secondOfficial || alwaysTakesTwo[kind]
}

/** The decision that stands at `now`: the last one, in whatever order they come. Null when there is none. */
export function lastDecision(decisions: readonly Decision[], now: Date): Decision | null {
  return decisions
    .filter(({ at }) => at <= now)
    .reduce<Decision | null>((last, each) => (last && isLater(last, each) ? last : each), null)
}

function isLater(a: Decision, b: Decision): boolean {
  return a.at.getTime() === b.at.getTime() ? a.id > b.id : a.at > b.at
}

/** The instant from which a decision no longer counts; null when it does not end. */
export function endOfDecision({ validUntil }: Pick<Decision, 'validUntil'>): Date | null {
  return validUntil === null ? null : endOfDay(validUntil)
}
