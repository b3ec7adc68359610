import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { certificateProposals as proposals, certificates } from '../../../db/schema/certification'
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

/** Proposals that nobody has decided, the oldest first. */
export async function listOpenProposals(db: Database, limit: number): Promise<ListedProposal[]> {
  const rows = await selectListed(db)
    .where(isNull(proposals.decidedAt))
    .orderBy(asc(proposals.id))
    .limit(limit)
  return rows.map(list)
}

/** What was decided, the newest first. */
export async function listDecidedProposals(db: Database, limit: number): Promise<ListedProposal[]> {
  const rows = await selectListed(db)
    .where(isNotNull(proposals.decidedAt))
    .orderBy(desc(proposals.decidedAt))
    .limit(limit)
  return rows.map(list)
}
