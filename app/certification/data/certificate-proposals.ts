import { and, asc, desc, eq, gt, gte, isNotNull, isNull, lt, lte, ne, or } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { certificateProposals as proposals, certificates } from '../../../db/schema/certification'
import { openBetween } from '../../accounts/domain/proposal-life'
import type { Database } from '../../platform/database/database.server'

/** A change that somebody proposed, and what was decided. */
export type Proposal = typeof proposals.$inferSelect

/** A proposal, and the certificate it is about. */
export type ListedProposal = Proposal & { code: string; personId: string }

type NewProposal = Omit<Proposal, 'id' | 'decision' | 'decidedBy' | 'decidedAt'>

/** Adds a proposal and returns its id; null while another one of the certificate is open. */
export async function insertProposal(tx: Database, proposal: NewProposal): Promise<string | null> {
  const id = uuid()
  const added = await tx
    .insert(proposals)
    .values({ id, ...proposal })
    .onConflictDoNothing()
    .returning({ id: proposals.id })
  return added.length === 1 ? id : null
}

/** A proposal, whatever became of it, or null. */
export async function findProposal(db: Database, id: string): Promise<Proposal | null> {
  const [proposal] = await db.select().from(proposals).where(eq(proposals.id, id))
  return proposal ?? null
}

/** The proposals about one certificate, the newest first. */
export function listProposalsOf(db: Database, certificateId: string): Promise<Proposal[]> {
  return db
    .select()
    .from(proposals)
    .where(eq(proposals.certificateId, certificateId))
    .orderBy(desc(proposals.id))
}

/** Closes an open proposal; false when it was closed before. */
export async function closeProposal(
  tx: Database,
  id: string,
  { decision, decidedBy, now }: Pick<Proposal, 'decision' | 'decidedBy'> & { now: Date },
): Promise<boolean> {
  const closed = await tx
    .update(proposals)
    .set({ decision, decidedBy, decidedAt: now })
    .where(and(eq(proposals.id, id), isNull(proposals.decidedAt)))
    .returning({ id: proposals.id })
  return closed.length === 1
}

/** Unanswered, and too old to be confirmed (domain/proposal-end). */
function isLapsed(holderId: string | typeof certificates.personId, now: Date) {
  const { after, before } = openBetween(now)
  const { proposedBy, proposedAt, decidedAt } = proposals
  return and(
    isNull(decidedAt),
    or(isNull(proposedBy), ne(proposedBy, holderId)),
    or(lte(proposedAt, after), gte(proposedAt, before)),
  )
}

/** Ends the proposal about a certificate that has lapsed, so that another one can be made. @returns it, or null when there is none. */
export async function closeLapsedProposal(
  tx: Database,
  { id, personId }: { id: string; personId: string },
  now: Date,
): Promise<Proposal | null> {
  const [closed] = await tx
    .update(proposals)
    .set({ decision: 'lapsed', decidedAt: now })
    .where(and(eq(proposals.certificateId, id), isLapsed(personId, now)))
    .returning()
  return closed ?? null
}

function selectListed(db: Database) {
  return db
    .select({ proposal: proposals, code: certificates.code, personId: certificates.personId })
    .from(proposals)
    .innerJoin(certificates, eq(certificates.id, proposals.certificateId))
}

type Row = Awaited<ReturnType<typeof selectListed>>[number]

function list({ proposal, code, personId }: Row): ListedProposal {
  return { ...proposal, code, personId }
}

/** Proposals that wait, the oldest first. */
export async function listOpenProposals(
  db: Database,
  limit: number,
  now: Date,
): Promise<ListedProposal[]> {
  const { after, before } = openBetween(now)
  const { proposedBy, proposedAt, decidedAt } = proposals
  const isYoung = and(gt(proposedAt, after), lt(proposedAt, before))
  const rows = await selectListed(db)
    .where(and(isNull(decidedAt), or(isYoung, eq(proposedBy, certificates.personId))))
    .orderBy(asc(proposals.id))
    .limit(limit)
  return rows.map(list)
}

/** Proposals that lapsed without an answer and were not made anew, the newest first. */
export async function listLapsedProposals(
  db: Database,
  limit: number,
  now: Date,
): Promise<ListedProposal[]> {
  const rows = await selectListed(db)
    .where(isLapsed(certificates.personId, now))
    .orderBy(desc(proposals.proposedAt), desc(proposals.id))
    .limit(limit)
  return rows.map(list)
}

/** What was decided, the newest first. */
export async function listDecidedProposals(db: Database, limit: number): Promise<ListedProposal[]> {
  const rows = await selectListed(db)
    .where(and(isNotNull(proposals.decidedAt), ne(proposals.decision, 'lapsed')))
    .orderBy(desc(proposals.decidedAt), desc(proposals.id))
    .limit(limit)
  return rows.map(list)
}
