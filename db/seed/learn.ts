import { beginAttempt } from '../../app/assessment/begin-attempt.server'
import { presentAttemptQuestion } from '../../app/assessment/present-attempt-question.server'
import { presentSelfCheck } from '../../app/assessment/present-self-check.server'
import { saveAnswer } from '../../app/assessment/save-answer.server'
import type { Services } from '../../app/context'
import { answerSelfCheckQuestion } from '../../app/journeys/answer-self-check-question.server'
import { confirmCertificateName } from '../../app/journeys/confirm-certificate-name.server'
import { finishAttempt } from '../../app/journeys/finish-attempt.server'
import { finishLesson } from '../../app/journeys/finish-lesson.server'
import { selfCheckQuestions } from '../../app/learning/domain/self-check-questions'
import type { ProgrammeVersion } from '../../app/learning/domain/programme-version'
import { enrol } from '../../app/learning/enrol.server'
import { findLesson } from '../../app/learning/find-lesson.server'
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

/** Finishes the first so many lessons, and answers the self-checks in them. */
export async function finishLessons(learner: Learner, lessons: number, now: Date): Promise<void> {
  const { services, version, personId, enrolmentId } = learner
  const steps = version.modules.flatMap((module) =>
    module.lessons.map((lesson) => ({ module, lesson })),
  )
  for (const { module, lesson } of steps.slice(0, lessons)) {
    const text = await findLesson(services.database.read, lesson.id, 'en')
    await answerSelfChecks(learner, module, selfCheckQuestions(text?.blocks ?? []), now)
    const finished = { personId, enrolmentId, module: module.module, lesson: lesson.lesson }
    const outcome = await finishLesson({ ...services, now }, finished)
    if (outcome.kind === 'refused') throw new Error(outcome.why)
  }
}

async function answerSelfChecks(
  { services, key, personId, enrolmentId }: Learner,
  { id: moduleVersionId, module }: { id: string; module: string },
  questions: string[],
  now: Date,
) {
  const { database, secrets } = services
  const asked = { enrolmentId, moduleVersionId, questions, language: 'en' } as const
  for (const { question, presented } of await presentSelfCheck(database.read, secrets, asked)) {
    const values = key.form(presented)
    const answered = { personId, enrolmentId, module, question, values }
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
