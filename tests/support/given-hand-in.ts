import { beginAttempt } from '../../app/assessment/begin-attempt.server'
import { confirmName } from '../../app/certification/issuing/confirm-name.server'
import type { Services } from '../../app/context'
import { toAcademicHours } from '../../app/learning/domain/academic-hours'
import type { FinalTestRules } from '../../app/learning/domain/definition'
import { answerAttempt } from './answer-attempt'
import { findEnrolment } from '../../app/learning/find-enrolment.server'
import { findProgrammeVersion } from '../../app/learning/find-programme-version.server'
import { givenEnrolment } from './given-enrolment'
import { givenPerson, type GivenPerson } from './given-person'
import { givenProgramme } from './given-programme'
import { aQuestion, givenBank } from './given-question'
import { aRequirement, givenTable } from './given-requirement-table'

/** A minute before the instant at which tests hand in. */
const before = new Date('2026-11-21T08:59:00Z')

/** The instant at which tests hand in. */
export const handInAt = new Date('2026-11-21T09:00:00Z')

export type GivenHandIn = { person: GivenPerson; enrolmentId: string; attemptId: string }

const rules: FinalTestRules = {
  draw: { adaptation: 3 },
  passMark: 60,
  attempts: 3,
  coolDownHours: 24,
}

/**
 * A programme of two lessons with a final test of three questions, three attempts a day apart unless told otherwise, and
 * the table that it satisfies: one that asks for its hours, and no more.
 */
export async function givenExamination(
  { database }: Pick<Services, 'database'>,
  different: Partial<FinalTestRules> = {},
): Promise<void> {
  const version = await givenProgramme(database, {
    modules: { adaptation: ['first-meeting', 'stages'] },
    completion: { finalTest: { ...rules, ...different } },
  })
  for (const { id } of version.modules) {
    await givenBank(database, id, {
      finalTest: [
        aQuestion('single-choice', { id: 'single' }),
        aQuestion('ordering', { id: 'order' }),
        aQuestion('matching', { id: 'pairs' }),
      ],
    })
  }
  const academicHours = toAcademicHours(version.definition.completion.minutes)
  await givenTable(database, { requirements: [aRequirement({ academicHours })] })
}

/**
 * A learner of givenExamination who lacks nothing but the hand-in: both lessons finished unless `lessons` is less, name
 * confirmed unless `named` is false, the first `right` of three questions answered rightly and the others wrongly. Their session
 * lasts for 30 days from `now`, which a real server compares with its clock.
 */
export async function givenHandIn(
  services: Services,
  {
    right = 3,
    named = true,
    lessons = 2,
    now = before,
  }: { right?: number; named?: boolean; lessons?: number; now?: Date } = {},
): Promise<GivenHandIn> {
  const { database } = services
  const person = await givenPerson(services, { now })
  const enrolment = await givenEnrolment(database, { personId: person.id, lessons, now })
  if (named) {
    await database.transaction((tx) =>
      confirmName(tx, { enrolmentId: enrolment.id, name: person.name, now }),
    )
  }
  const attemptId = await beginAgain(services, { person, enrolmentId: enrolment.id }, now)
  await answerAttempt(database, { personId: person.id, attemptId, now }, right)
  return { person, enrolmentId: enrolment.id, attemptId }
}

/** Begins another attempt as the page would. @throws Error that says why when none may begin. */
export async function beginAgain(
  { database }: Pick<Services, 'database'>,
  { person, enrolmentId }: { person: Pick<GivenPerson, 'id'>; enrolmentId: string },
  now: Date,
): Promise<string> {
  const asked = { enrolmentId, personId: person.id }
  const enrolment = await findEnrolment(database.read, asked)
  const version = await findProgrammeVersion(database.read, enrolment?.programmeVersionId ?? '')
  const moduleVersionIds = Object.fromEntries(version.modules.map(({ module, id }) => [module, id]))
  const { finalTest } = version.definition.completion
  if (!finalTest) throw new Error('no final test')
  const begun = await database.transaction((tx) =>
    beginAttempt(tx, { ...asked, moduleVersionIds, rules: finalTest, now }),
  )
  if (begun.kind === 'refused') throw new Error(begun.why)
  return begun.attemptId
}
