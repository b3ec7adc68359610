import { and, asc, desc, eq, gt, gte, isNotNull, isNull, lt, lte, or } from 'drizzle-orm'
import { approvalAnswers, approvalProposals } from '../../../db/schema/approvals'
import { proposalLife } from '../../accounts/domain/proposal-life'
import { latestEnd } from '../../platform/clock/from-the-future'
import type { Database } from '../../platform/database/database.server'
import type { Answer, Proposal } from '../domain/proposal'
import type { ProposedAct } from '../domain/proposed-act'

type NewProposal = Pick<Proposal, 'id' | 'act' | 'proposedBy' | 'proposedAt' | 'lapsesAt'> & {
  subjectId: string
}

/** Adds a proposal, which waits. */
export async function insertProposal(tx: Database, proposal: NewProposal): Promise<void> {
  await tx.insert(approvalProposals).values(proposal)
}

/** Answers a proposal, once: false when it has an answer. */
export async function insertAnswer(
  tx: Database,
  answer: { proposalId: string; answer: Answer; answeredBy: string; answeredAt: Date },
): Promise<boolean> {
  const added = await tx
    .insert(approvalAnswers)
    .values(answer)
    .onConflictDoNothing()
    .returning({ id: approvalAnswers.proposalId })
  return added.length === 1
}

function selectProposals(db: Database) {
  return db
    .select({
      id: approvalProposals.id,
      act: approvalProposals.act,
      proposedBy: approvalProposals.proposedBy,
      proposedAt: approvalProposals.proposedAt,
      lapsesAt: approvalProposals.lapsesAt,
      answer: approvalAnswers.answer,
      answeredBy: approvalAnswers.answeredBy,
      answeredAt: approvalAnswers.answeredAt,
    })
    .from(approvalProposals)
    .leftJoin(approvalAnswers, eq(approvalAnswers.proposalId, approvalProposals.id))
}

type Row = Awaited<ReturnType<typeof selectProposals>>[number]

/** What was put in as an act comes out as one: nothing else writes this column. */
function readRow({ act, ...row }: Row): Proposal {
  return { ...row, act: act as ProposedAct }
}

/** A proposal, whatever became of it, or null. */
export async function findProposal(db: Database, id: string): Promise<Proposal | null> {
  const [row] = await selectProposals(db).where(eq(approvalProposals.id, id))
  return row ? readRow(row) : null
}

/** Proposals that wait, the oldest first; of one subject when it is given. */
export async function listWaitingProposals(
  db: Database,
  now: Date,
  subjectId?: string,
): Promise<Proposal[]> {
  const rows = await selectProposals(db)
    .where(
      and(
        isNull(approvalAnswers.proposalId),
        gt(approvalProposals.lapsesAt, now),
        lt(approvalProposals.lapsesAt, latestEnd(proposalLife, now)),
        subjectId === undefined ? undefined : eq(approvalProposals.subjectId, subjectId),
      ),
    )
    .orderBy(asc(approvalProposals.proposedAt), asc(approvalProposals.id))
    .limit(100)
  return rows.map(readRow)
}

/** Proposals that lapsed without an answer, the newest first. */
export async function listLapsedProposals(
  db: Database,
  now: Date,
  limit: number,
): Promise<Proposal[]> {
  const { lapsesAt, proposedAt, id } = approvalProposals
  const rows = await selectProposals(db)
    .where(
      and(
        isNull(approvalAnswers.proposalId),
        or(lte(lapsesAt, now), gte(lapsesAt, latestEnd(proposalLife, now))),
      ),
    )
    .orderBy(desc(proposedAt), desc(id))
    .limit(limit)
  return rows.map(readRow)
}

/** Proposals that were answered, the newest answer first. */
export async function listAnsweredProposals(db: Database, limit: number): Promise<Proposal[]> {
  const rows = await selectProposals(db)
    .where(isNotNull(approvalAnswers.proposalId))
    .orderBy(desc(approvalAnswers.answeredAt), desc(approvalProposals.id))
    .limit(limit)
  return rows.map(readRow)
}

/** The newest confirmed proposals about one subject. */
export async function listConfirmedProposalsOf(db: Database, subjectId: string): Promise<Proposal[]> {
  const rows = await selectProposals(db)
    .where(
      and(
        eq(approvalProposals.subjectId, subjectId),
        eq(approvalAnswers.answer, 'confirmed'),
      ),
    )
    .orderBy(desc(approvalAnswers.answeredAt), desc(approvalProposals.id))
    .limit(20)
  return rows.map(readRow)
}
