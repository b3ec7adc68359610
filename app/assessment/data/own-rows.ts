import { asc, eq, inArray } from 'drizzle-orm'
import {
  attemptAnswers,
  attempts,
  questionVersions,
  selfCheckAnswers,
} from '../../../db/schema/assessment'
import type { OwnTable } from '../../platform/database/own-rows'
import { tellAnswer } from '../domain/tell-answer'

/** What the person answered in self-checks, each time. */
export const ownSelfChecks: OwnTable = {
  table: 'self_check_answer',
  by: ['enrolment_id'],
  list: async ({ db, owner, page, language }) => {
    const rows = await db
      .select({
        body: questionVersions.body,
        answer: selfCheckAnswers.answer,
        certainty: selfCheckAnswers.certainty,
        correct: selfCheckAnswers.correct,
        answeredAt: selfCheckAnswers.answeredAt,
      })
      .from(selfCheckAnswers)
      .innerJoin(questionVersions, eq(questionVersions.id, selfCheckAnswers.questionVersionId))
      .where(inArray(selfCheckAnswers.enrolmentId, owner.enrolmentIds))
      .orderBy(asc(selfCheckAnswers.id))
      .limit(page.limit)
      .offset(page.offset)
    return rows.map(({ body, answer, certainty, correct, answeredAt }) => ({
      question: body.prompt[language],
      chosen: tellAnswer(body, answer, language),
      certainty,
      correct,
      answeredAt,
    }))
  },
}

/** The person's sittings of a final test. */
export const ownAttempts: OwnTable = {
  table: 'attempt',
  by: ['person_id'],
  list: ({ db, owner, page }) =>
    db
      .select({
        number: attempts.number,
        begunAt: attempts.begunAt,
        endsAt: attempts.endsAt,
        submittedAt: attempts.submittedAt,
        passMark: attempts.passMark,
        percent: attempts.percent,
        passed: attempts.passed,
      })
      .from(attempts)
      .where(eq(attempts.personId, owner.personId))
      .orderBy(asc(attempts.id))
      .limit(page.limit)
      .offset(page.offset),
}

/** What the person answered in them. Whether an answer was right only the page of a result says, as its programme lets it. */
export const ownAttemptAnswers: OwnTable = {
  table: 'attempt_answer',
  by: ['attempt_id'],
  list: async ({ db, owner, page, language }) => {
    const rows = await db
      .select({
        attempt: attempts.number,
        body: questionVersions.body,
        answer: attemptAnswers.answer,
        certainty: attemptAnswers.certainty,
        savedAt: attemptAnswers.savedAt,
      })
      .from(attemptAnswers)
      .innerJoin(attempts, eq(attempts.id, attemptAnswers.attemptId))
      .innerJoin(questionVersions, eq(questionVersions.id, attemptAnswers.questionVersionId))
      .where(eq(attempts.personId, owner.personId))
      .orderBy(asc(attemptAnswers.attemptId), asc(attemptAnswers.questionVersionId))
      .limit(page.limit)
      .offset(page.offset)
    return rows.map(({ attempt, body, answer, certainty, savedAt }) => ({
      attempt,
      question: body.prompt[language],
      chosen: tellAnswer(body, answer, language),
      certainty,
      savedAt,
    }))
  },
}
