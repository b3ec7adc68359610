import { readSelfCheckProgress } from '../assessment/read-self-check-progress.server'
import { readTestStanding } from '../assessment/read-test-standing.server'
import { findEarnedCertificate } from '../certification/find-earned-certificate.server'
import { findNameConfirmation } from '../certification/find-name-confirmation.server'
import {
  isCompleted,
  judgeCompletion,
  type CompletionEvidence,
  type CompletionItem,
} from '../learning/domain/completion'
import type { ProgrammeVersion } from '../learning/domain/programme-version'
import { findProgrammeVersion } from '../learning/find-programme-version.server'
import { readProgress } from '../learning/read-progress.server'
import type { Database } from '../platform/database/database.server'

/** Where a learner stands: what completion asks for, item by item, and what came of it. */
export type EnrolmentJudgement = {
  items: CompletionItem[]
  completed: boolean
  /** Code of the certificate awarded for this enrolment; null before the award. */
  certificateCode: string | null
}

/**
 * Gathers the evidence of one enrolment from every room and judges it against the rules of the programme
 * version that the learner is on. Learner, trainer and award all see this one judgement.
 */
export async function judgeEnrolment(
  db: Database,
  enrolment: { id: string; programmeVersionId: string },
  now: Date,
): Promise<EnrolmentJudgement> {
  const version = await findProgrammeVersion(db, enrolment.programmeVersionId)
  if (!version) throw new Error(`enrolment ${enrolment.id} is on a version that does not exist`)
  const rules = version.definition.completion
  const items = judgeCompletion(rules, await gatherEvidence(db, enrolment.id, version, now), now)
  const certificate = await findEarnedCertificate(db, enrolment.id)
  return { items, completed: isCompleted(items), certificateCode: certificate?.code ?? null }
}

async function gatherEvidence(
  db: Database,
  enrolmentId: string,
  version: ProgrammeVersion,
  now: Date,
): Promise<CompletionEvidence> {
  const rules = version.definition.completion
  const { completedLessons } = await readProgress(db, enrolmentId)
  const lessons = new Map(
    version.modules.flatMap(({ module, lessons }) =>
      lessons.map(({ id, lesson }) => [id, `${module}/${lesson}`]),
    ),
  )
  const checked = version.modules.filter(({ module }) => rules.selfChecks.includes(module))
  const answered = await readSelfCheckProgress(db, {
    enrolmentId,
    moduleVersionIds: checked.map(({ id }) => id),
  })
  const name = await findNameConfirmation(db, enrolmentId)
  return {
    lessons: completedLessons.flatMap(({ lessonVersionId, ...completed }) => {
      const lesson = lessons.get(lessonVersionId)
      return lesson ? [{ lesson, ...completed }] : []
    }),
    selfChecks: Object.fromEntries(
      checked.flatMap(({ id, module }) => {
        const progress = answered[id]
        return progress ? [[module, progress]] : []
      }),
    ),
    finalTest: rules.finalTest
      ? await readTestStanding(db, { enrolmentId, rules: rules.finalTest, now })
      : null,
    nameConfirmedAt: name?.confirmedAt ?? null,
  }
}
