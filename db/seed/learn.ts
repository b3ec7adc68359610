import { beginAttempt } from '../../app/assessment/begin-attempt.server'
import { presentAttemptQuestion } from '../../app/assessment/present-attempt-question.server'
import { presentSelfCheck } from '../../app/assessment/present-self-check.server'
import { saveAnswer } from '../../app/assessment/save-answer.server'
import type { Services } from '../../app/context'
import { answerSelfCheckQuestion } from '../../app/journeys/answer-self-check-question.server'
import { confirmCertificateName } from '../../app/journeys/confirm-certificate-name.server'
import { finishAttempt } from '../../app/journeys/finish-attempt.server'
import { finishLesson } from '../../app/journeys/finish-lesson.server'
import type { ProgrammeVersion } from '../../app/learning/domain/programme-version'
import { enrol } from '../../app/learning/enrol.server'
import { findSelfCheckNames } from '../../app/learning/find-self-check-names.server'
import { openLesson } from '../../app/learning/open-lesson.server'
import { findProgrammeVersion } from '../../app/learning/find-programme-version.server'
import type { AnswerKey } from './answer-key'

/** A learner on their way through a programme. Each step is the one that a page would take. */
export type Learner = {
  services: Services
  key: AnswerKey
  personId: string
  enrolmentId: string
  version: ProgrammeVersion
}

/** Enrols a person in the newest version of a programme. */
export async function beginProgramme(
  services: Services,
  key: AnswerKey,
  { personId, programme, now }: { personId: string; programme: string; now: Date },
): Promise<Learner> {
  const { database } = services
  const outcome = await database.transaction((tx) => enrol(tx, { personId, programme, now }))
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  const { id: enrolmentId, programmeVersionId } = outcome.enrolment
  const version = await findProgrammeVersion(database.read, programmeVersionId)
  return { services, key, personId, enrolmentId, version }
}

/**
 * Takes the first so many lessons, one after another: each is opened, its self-check is answered, and it is finished
 * when the minutes that it credits have passed. The last one ends at `end`.
 *
 * @returns when the first one was opened.
 */
export async function finishLessons(learner: Learner, lessons: number, end: Date): Promise<Date> {
  const { services, version, personId, enrolmentId } = learner
  const steps = version.modules
    .flatMap((module) => module.lessons.map((lesson) => ({ module, lesson })))
    .slice(0, lessons)
  const begun = new Date(end.getTime() - msOf(steps.map(({ lesson }) => lesson)))
  let now = begun
  for (const { module, lesson } of steps) {
    const opening = { enrolmentId, lessonVersionId: lesson.id, now }
    await services.database.transaction((tx) => openLesson(tx, opening))
    now = new Date(now.getTime() + msOf([lesson]))
    await answerSelfChecks(learner, module, lesson, now)
    const finished = { personId, enrolmentId, module: module.module, lesson: lesson.lesson }
    const outcome = await finishLesson({ ...services, now }, finished)
    if (outcome.kind === 'refused') throw new Error(outcome.why)
  }
  return begun
}

/** How long it takes to learn lessons one after another, in milliseconds: what they credit, in full minutes. */
export function msOf(lessons: { minutes: number }[]): number {
  return lessons.reduce((sum, { minutes }) => sum + Math.max(1, minutes) * 60_000, 0)
}

async function answerSelfChecks(
  { services, key, personId, enrolmentId }: Learner,
  { id: moduleVersionId, module }: { id: string; module: string },
  { id: lessonVersionId, lesson }: { id: string; lesson: string },
  now: Date,
) {
  const { database, secrets } = services
  const questions = await findSelfCheckNames(database.read, lessonVersionId)
  const asked = { enrolmentId, moduleVersionId, questions, language: 'en' } as const
  for (const { question, presented } of await presentSelfCheck(database.read, secrets, asked)) {
    const values = key.form(presented)
    const answered = { personId, enrolmentId, module, lesson, question, values }
    const outcome = await answerSelfCheckQuestion({ ...services, now }, answered)
    if (outcome.kind === 'refused') throw new Error(`${question}: ${outcome.why}`)
  }
}

/** Confirms a spelling for the certificate. */
export async function confirmSpelling(learner: Learner, name: string, now: Date): Promise<void> {
  const { services, personId, enrolmentId } = learner
  const outcome = await confirmCertificateName(
    { ...services, now },
    { personId, enrolmentId, name },
  )
  if (outcome.kind === 'refused') throw new Error(outcome.why)
}

/** Sits the final test and answers everything rightly. @returns the code of the certificate that it earns. */
export async function passFinalTest(learner: Learner, now: Date): Promise<string> {
  const { services, key, version, personId, enrolmentId } = learner
  const { database } = services
  const rules = version.definition.completion.finalTest
  if (!rules) throw new Error(`${version.programme} has no final test`)
  const moduleVersionIds = Object.fromEntries(version.modules.map(({ module, id }) => [module, id]))
  const begun = await database.transaction((tx) =>
    beginAttempt(tx, { personId, enrolmentId, moduleVersionIds, rules, now }),
  )
  if (begun.kind === 'refused') throw new Error(begun.why)

  const { attemptId } = begun
  const own = { personId, attemptId }
  for (let position = 1; ; position++) {
    const asked = { ...own, position, language: 'en' } as const
    const question = await presentAttemptQuestion(database.read, asked)
    if (!question) break
    const answer = key.answer(question.presented)
    await database.transaction((tx) => saveAnswer(tx, { ...own, position, answer, now }))
  }
  const finished = await finishAttempt({ ...services, now }, own)
  const code = finished.kind === 'graded' ? finished.certificateCode : null
  if (!code) throw new Error('the final test earned no certificate')
  return code
}
