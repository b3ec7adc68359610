/**
 * What a trainer may grant a learner beyond the rules of the programme: further attempts at the final test, the next one
 * without waiting, more minutes, or a fresh enrolment on the newest version, beside which the earlier one stays.
 */
export const grantKinds = ['attempts', 'no-waiting', 'time', 'fresh-enrolment'] as const

export type GrantKind = (typeof grantKinds)[number]

/** A grant, as it was written down. */
export type Grant = {
  id: string
  personId: string
  enrolmentId: string
  /** 1 for the first of its enrolment. */
  number: number
  kind: GrantKind
  /** Attempts of `attempts`, minutes of `time`; 1 otherwise. */
  amount: number
  /** The open attempt whose end it moved, or the failed one after which it waived the waiting; null otherwise. */
  attemptId: string | null
  reason: string
  grantedBy: string
  grantedAt: Date
}

/** The most that one grant may give. */
export const grantLimits = { attempts: 3, minutes: 120 } as const

/** How long a reason is, in characters: enough to say something, and to be read. */
export const reasonLength = { least: 10, most: 300 } as const

/** Whether an amount is one that a grant of this kind may have. */
export function isGrantable(kind: GrantKind, amount: number): boolean {
  const most =
    kind === 'attempts' ? grantLimits.attempts : kind === 'time' ? grantLimits.minutes : 1
  return Number.isInteger(amount) && amount >= 1 && amount <= most
}
