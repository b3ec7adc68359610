import { and, asc, desc, eq, gt, gte, isNull, lt, lte, ne, or } from 'drizzle-orm'
import { decisionProposals as proposals } from '../../../db/schema/eligibility'
import { openBetween } from '../../accounts/domain/proposal-life'
import type { Database } from '../../platform/database/database.server'

/** A decision that waits, or waited, for a second officer. */
export type DecisionProposal = typeof proposals.$inferSelect

/** Adds a proposal. @returns false when another one about the same item is open. */
export async function insertProposal(tx: Database, proposal: DecisionProposal): Promise<boolean> {
  const added = await tx
    .insert(proposals)
    .values(proposal)
    .onConflictDoNothing()
    .returning({ id: proposals.id })
  return added.length === 1
}

/** A decision that was proposed in this region, whatever became of it; another region's reads as absent. */
export async function findProposal(
  db: Database,
  { proposalId, region }: { proposalId: string; region: string },
): Promise<DecisionProposal | null> {
  const [found] = await db
    .select()
    .from(proposals)
    .where(and(eq(proposals.id, proposalId), eq(proposals.region, region)))
  return found ?? null
}

type AskedProposals = {
  region: string
  /** Those about one person only. */
  personId?: string
  now: Date
}

function isAsked({ region, personId }: AskedProposals) {
  return and(
    eq(proposals.region, region),
    personId === undefined ? undefined : eq(proposals.personId, personId),
  )
}

/** The proposals of a region that wait, the oldest first. */
export function listOpenProposals(
  db: Database,
  asked: AskedProposals,
): Promise<DecisionProposal[]> {
  const { after, before } = openBetween(asked.now)
  const { proposedAt, decidedAt, id } = proposals
  return db
    .select()
    .from(proposals)
    .where(and(isAsked(asked), isNull(decidedAt), gt(proposedAt, after), lt(proposedAt, before)))
    .orderBy(asc(proposedAt), asc(id))
}

/** Unanswered, and too old to be confirmed. */
function isLapsed(now: Date) {
  const { after, before } = openBetween(now)
  const { proposedAt, decidedAt } = proposals
  return and(isNull(decidedAt), or(lte(proposedAt, after), gte(proposedAt, before)))
}

/** The proposals of a region that lapsed without an answer and were not made anew, the newest first. */
export function listLapsedProposals(
  db: Database,
  asked: AskedProposals & { limit: number },
): Promise<DecisionProposal[]> {
  return db
    .select()
    .from(proposals)
    .where(and(isAsked(asked), isLapsed(asked.now)))
    .orderBy(desc(proposals.proposedAt), desc(proposals.id))
    .limit(asked.limit)
}

/** Ends the proposal about one item that has lapsed, so that another one can be made. @returns it, or null when there is none. */
export async function closeLapsedProposal(
  tx: Database,
  item: Pick<DecisionProposal, 'personId' | 'placementForm' | 'requirement'>,
  now: Date,
): Promise<DecisionProposal | null> {
  const [closed] = await tx
    .update(proposals)
    .set({ outcome: 'lapsed', decidedAt: now })
    .where(
      and(
        eq(proposals.personId, item.personId),
        eq(proposals.placementForm, item.placementForm),
        eq(proposals.requirement, item.requirement),
        isLapsed(now),
      ),
    )
    .returning()
  return closed ?? null
}

/**
 * Closes an open proposal of this region, once: exactly one caller wins.
 *
 * @param by.own whether the proposer closes it, or another officer.
 * @returns the proposal, or null when this officer may not, or no longer can.
 */
export async function closeProposal(
  tx: Database,
  by: {
    proposalId: string
    region: string
    officerId: string
    own: boolean
    outcome: 'confirmed' | 'declined' | 'withdrawn'
    now: Date
  },
): Promise<DecisionProposal | null> {
  const whose = by.own ? eq : ne
  const [closed] = await tx
    .update(proposals)
    .set({ outcome: by.outcome, decidedBy: by.officerId, decidedAt: by.now })
    .where(
      and(
        eq(proposals.id, by.proposalId),
        eq(proposals.region, by.region),
        whose(proposals.proposedBy, by.officerId),
        isNull(proposals.decidedAt),
      ),
    )
    .returning()
  return closed ?? null
}
