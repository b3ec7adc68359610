import { hasLapsed, lapseOf } from '../../accounts/domain/proposal-life'

type Kept = {
  proposedBy: string | null
  proposedAt: Date
  /** It is `lapsed`, in nobody's name, once another one took its place. */
  decision: 'confirmed' | 'declined' | 'withdrawn' | 'lapsed' | null
  decidedAt: Date | null
}

/**
 * How and when a proposal to change a certificate ended, or null while it waits. What its holder asks for does not lapse: it
 * waits for an answer, however long the office takes.
 */
export function endOf(
  { proposedBy, proposedAt, decision, decidedAt }: Kept,
  holderId: string,
  now: Date,
): { decision: NonNullable<Kept['decision']>; at: Date } | null {
  if (decision === 'lapsed') return { decision, at: lapseOf(proposedAt) }
  if (decision) return { decision, at: decidedAt ?? proposedAt }
  if (proposedBy === holderId || !hasLapsed(proposedAt, now)) return null
  return { decision: 'lapsed', at: lapseOf(proposedAt) }
}

/** What an answer to a proposal that ended is refused with. */
export function refusalOfEnded({ decision }: Pick<Kept, 'decision'>): 'lapsed' | 'already-decided' {
  return decision === 'lapsed' ? 'lapsed' : 'already-decided'
}
