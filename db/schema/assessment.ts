import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  json,
  primaryKey,
  table,
  text,
  timestamp,
  uniqueIndex,
} from '../columns'
import type { Answer } from '../../app/assessment/domain/answer'
import type { Certainty } from '../../app/assessment/domain/certainty'
import type { Question } from '../../app/assessment/domain/question'
import { people } from './accounts'
import { enrolments, moduleVersions } from './learning'

/** How sure the person said they were of an answer; null where they were not asked, or did not say. */
const certainty = () => integer('certainty').$type<Certainty>()

/** The questions of a published module version; the key is inside, and never leaves the server. */
export const questionVersions = table(
  'question_version',
  {
    id: text('id').primaryKey(),
    moduleVersionId: text('module_version_id')
      .notNull()
      .references(() => moduleVersions.id),
    question: text('question').notNull(),
    use: text('use').$type<'self-check' | 'final-test'>().notNull(),
    position: integer('position').notNull(),
    body: json('body').$type<Question>().notNull(),
  },
  (question) => [
    uniqueIndex('question_version_slug').on(question.moduleVersionId, question.question),
  ],
)

/** Every answer to a self-check question; append-only, any number of tries. */
export const selfCheckAnswers = table(
  'self_check_answer',
  {
    id: text('id').primaryKey(),
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    questionVersionId: text('question_version_id')
      .notNull()
      .references(() => questionVersions.id),
    answer: json('answer').$type<Answer>().notNull(),
    certainty: certainty(),
    correct: boolean('correct').notNull(),
    answeredAt: timestamp('answered_at').notNull(),
  },
  (answer) => [
    index('self_check_answer_of').on(
      answer.enrolmentId,
      answer.questionVersionId,
      answer.answeredAt,
    ),
  ],
)

/** One sitting of the final test, under the rules that held when it began. */
export const attempts = table(
  'attempt',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    /** 1 for the first attempt of an enrolment. */
    number: integer('number').notNull(),
    /** Percent, frozen when the attempt began. */
    passMark: integer('pass_mark').notNull(),
    /** Secret; the order of options follows from it. */
    seed: text('seed').notNull(),
    /** Ids of question versions in the order shown. */
    paper: json('paper').$type<string[]>().notNull(),
    begunAt: timestamp('begun_at').notNull(),
    /** The instant from which no answer is taken; null without a time limit. A grant may move it. */
    endsAt: timestamp('ends_at'),
    submittedAt: timestamp('submitted_at'),
    correct: integer('correct'),
    percent: integer('percent'),
    passed: boolean('passed'),
  },
  (attempt) => [
    uniqueIndex('attempt_number').on(attempt.enrolmentId, attempt.number),
    index('attempt_person').on(attempt.personId),
    index('attempt_overdue')
      .on(attempt.endsAt)
      .where(sql`submitted_at is null`),
  ],
)

/** The answer that stands for a question of an attempt; saved as it is given. */
export const attemptAnswers = table(
  'attempt_answer',
  {
    attemptId: text('attempt_id')
      .notNull()
      .references(() => attempts.id),
    questionVersionId: text('question_version_id')
      .notNull()
      .references(() => questionVersions.id),
    answer: json('answer').$type<Answer>().notNull(),
    certainty: certainty(),
    savedAt: timestamp('saved_at').notNull(),
  },
  (answer) => [primaryKey({ columns: [answer.attemptId, answer.questionVersionId] })],
)
