import { index, json, table, text, timestamp } from '../columns'
import { people } from './accounts'

/** What one administrator proposed and another one has to confirm; append-only. */
export const approvalProposals = table(
  'approval_proposal',
  {
    id: text('id').primaryKey(),
    /** What it is about, by its id. No foreign key: it is a person, a client or a placement form. */
    subjectId: text('subject_id').notNull(),
    /** The act itself; its shape is approvals/domain/proposed-act. */
    act: json('act').$type<Record<string, unknown>>().notNull(),
    proposedBy: text('proposed_by')
      .notNull()
      .references(() => people.id),
    proposedAt: timestamp('proposed_at').notNull(),
    /** From then on nobody can confirm it. */
    lapsesAt: timestamp('lapses_at').notNull(),
  },
  (proposal) => [
    index('approval_proposal_subject').on(proposal.subjectId),
    index('approval_proposal_lapses').on(proposal.lapsesAt),
  ],
)

/** How a proposal ended, once; append-only. One without an answer waits, or has lapsed. */
export const approvalAnswers = table(
  'approval_answer',
  {
    proposalId: text('proposal_id')
      .primaryKey()
      .references(() => approvalProposals.id),
    answer: text('answer').$type<'confirmed' | 'declined' | 'withdrawn'>().notNull(),
    answeredBy: text('answered_by')
      .notNull()
      .references(() => people.id),
    answeredAt: timestamp('answered_at').notNull(),
  },
  (answer) => [index('approval_answer_at').on(answer.answeredAt)],
)
