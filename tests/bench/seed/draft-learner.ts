import { randomBytes, randomInt } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { hashToken, makeToken } from '../../../app/accounts/secrecy/token.server'
import { pickPaper } from '../../../app/assessment/domain/pick-paper'
import { rightAnswer } from '../../../app/assessment/domain/grade'
import type { Question } from '../../../app/assessment/domain/question'
import type { ProgrammeVersion } from '../../../app/learning/domain/programme-version'
import { languages } from '../../../app/platform/i18n/language'
import type { people, roleGrants, sessions } from '../../../db/schema/accounts'
import type { attemptAnswers, attempts, selfCheckAnswers } from '../../../db/schema/assessment'
import type { nameConfirmations } from '../../../db/schema/certification'
import type {
  enrolments,
  hoursEntries,
  lessonCompletions,
  lessonOpenings,
} from '../../../db/schema/learning'
import { emailOf } from './crowd'

/** The programme that everybody learns, with its questions. */
export type Course = {
  version: ProgrammeVersion
  selfChecks: string[]
  passwordHash: string
  /** Ids of final-test questions by module slug. */
  bank: Map<string, string[]>
  questions: Map<string, Question>
}

/** How far a learner has come. */
export type Stage = 'reading' | 'prepared' | 'sitting' | 'finishing'

/** Every row that belongs to one learner. */
export type Draft = {
  token: string
  person: typeof people.$inferInsert
  role: typeof roleGrants.$inferInsert
  session: typeof sessions.$inferInsert
  enrolment: typeof enrolments.$inferInsert
  openings: (typeof lessonOpenings.$inferInsert)[]
  completions: (typeof lessonCompletions.$inferInsert)[]
  hours: (typeof hoursEntries.$inferInsert)[]
  selfCheckAnswers: (typeof selfCheckAnswers.$inferInsert)[]
  nameConfirmation: (typeof nameConfirmations.$inferInsert)[]
  attempt: (typeof attempts.$inferInsert)[]
  answers: (typeof attemptAnswers.$inferInsert)[]
}

const day = 86_400_000

const givenNames = ['Айгүл', 'Гүлнар', 'Сәуле', 'Жанна', 'Ольга', 'Ерлан', 'Марат', 'Нұрлан']
const surnames = ['Сейітова', 'Қасымова', 'Ахметова', 'Ким', 'Иванова', 'Әбілов', 'Оспанов']

/** Makes up the rows of the learner with this number, who began some days before `now`. */
export function draftLearner(course: Course, number: number, stage: Stage, now: Date): Draft {
  const { version } = course
  const begun = new Date(now.getTime() - (20 + (number % 300)) * day)
  const at = (steps: number) => new Date(begun.getTime() + steps * 3_600_000)
  const personId = uuid({ msecs: begun.getTime() })
  const enrolmentId = uuid({ msecs: begun.getTime() })
  const name = `${givenNames[number % givenNames.length]} ${surnames[number % surnames.length]}`
  const token = makeToken()
  const lessons = version.modules.flatMap((module) => module.lessons)
  const done = lessons.slice(0, stage === 'reading' ? Math.floor(lessons.length / 2) : undefined)
  const answered = stage === 'reading' ? [] : course.selfChecks
  const sits = stage === 'sitting' || stage === 'finishing'
  const attempt = sits ? draftAttempt(course, { personId, enrolmentId }, at(40)) : null

  return {
    token,
    person: {
      id: personId,
      email: emailOf(number),
      name,
      passwordHash: course.passwordHash,
      language: languages[number % languages.length] ?? 'ru',
      createdAt: begun,
    },
    role: { id: uuid(), personId, role: 'learner', grantedAt: begun },
    session: {
      id: hashToken(token),
      personId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + 30 * day),
    },
    enrolment: {
      id: enrolmentId,
      personId,
      programme: version.programme,
      programmeVersionId: version.id,
      enrolledAt: begun,
    },
    // The lesson after the last finished one lies open before the reader.
    openings: lessons.slice(0, done.length + 1).map(({ id }, index) => ({
      enrolmentId,
      lessonVersionId: id,
      openedAt: at(index),
    })),
    completions: done.map(({ id }, index) => ({
      enrolmentId,
      lessonVersionId: id,
      completedAt: at(index + 1),
    })),
    hours: done.map(({ id, minutes }, index) => ({
      id: uuid(),
      enrolmentId,
      lessonVersionId: id,
      minutes,
      plannedMinutes: minutes,
      openedAt: at(index),
      completedAt: at(index + 1),
      creditedAt: at(index + 1),
    })),
    selfCheckAnswers: answered.map((questionVersionId, index) => ({
      id: uuid(),
      enrolmentId,
      questionVersionId,
      answer: rightAnswer(known(course, questionVersionId)),
      correct: true,
      answeredAt: at(20 + index / 10),
    })),
    nameConfirmation: stage === 'reading' ? [] : [{ enrolmentId, name, confirmedAt: at(39) }],
    attempt: attempt ? [attempt] : [],
    answers: (attempt?.paper ?? [])
      .slice(0, stage === 'finishing' ? undefined : 3)
      .map((questionVersionId) => ({
        attemptId: attempt?.id ?? '',
        questionVersionId,
        answer: rightAnswer(known(course, questionVersionId)),
        savedAt: at(41),
      })),
  }
}

function draftAttempt(
  { version, bank }: Course,
  of: { personId: string; enrolmentId: string },
  begunAt: Date,
): Draft['attempt'][number] {
  const rules = version.definition.completion.finalTest
  if (!rules) throw new Error(`${version.programme} has no final test`)
  return {
    id: uuid({ msecs: begunAt.getTime() }),
    ...of,
    number: 1,
    passMark: rules.passMark,
    seed: randomBytes(16).toString('hex'),
    paper: pickPaper(bank, rules.draw, randomInt),
    begunAt,
  }
}

export function known(course: Course, questionVersionId: string): Question {
  const question = course.questions.get(questionVersionId)
  if (!question) throw new RangeError(`no question ${questionVersionId}`)
  return question
}
