import { proposalLife } from '../../accounts/domain/proposal-life'
import { endsLater } from '../../platform/clock/from-the-future'
import type { ProposedAct } from './proposed-act'

const answers = ['confirmed', 'declined', 'withdrawn'] as const

export type Answer = (typeof answers)[number]

export type Proposal = {
  id: string
  act: ProposedAct
  proposedBy: string
  proposedAt: Date
  lapsesAt: Date
  answer: Answer | null
  answeredBy: string | null
  answeredAt: Date | null
}

/** How a proposal stands at an instant. */
export function standingOf(
  { answer, lapsesAt }: Pick<Proposal, 'answer' | 'lapsesAt'>,
  now: Date,
): Answer | 'waiting' | 'lapsed' {
  return answer ?? (endsLater(lapsesAt, proposalLife, now) ? 'waiting' : 'lapsed')
}

/** Why a proposal is not answered as somebody wants. */
export type AnswerRefusal =
  | 'no-such-proposal'
  | 'already-answered'
  | 'lapsed'
  /** One's own is retracted, not confirmed or declined; another's is not retracted. */
  | 'own-proposal'
  | 'not-own-proposal'
  /** It concerns whoever would confirm it, or their household. */
  | 'own-case'
  | 'not-independent'
  /** Who proposed it is no administrator any more, or lost their second factor since. */
  | 'proposer-left'
