import { readSelfCheckProgress } from '../assessment/read-self-check-progress.server'
import type { TestStanding } from '../assessment/domain/judge-standing'
import { readTestStanding } from '../assessment/read-test-standing.server'
import { statusOf } from '../certification/domain/certificate-status'
import { findEarnedCertificate } from '../certification/issuing/find-earned-certificate.server'
import { findNameConfirmation } from '../certification/issuing/find-name-confirmation.server'
import {
  isCompleted,
  judgeCompletion,
  type CompletionEvidence,
  type CompletionItem,
} from '../learning/domain/completion'
import type { Progress } from '../learning/domain/enrolment'
import type { EarnedCertificate } from '../learning/domain/next-step'
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
  /** That certificate, as it stands. */
  certificate: EarnedCertificate | null
  progress: Progress
  /** Names of the self-check questions that were never answered, by module; of those that the rules ask for. */
  unanswered: Record<string, string[]>
  /** Null when the rules know no final test. */
  standing: TestStanding | null
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
  const { evidence, ...gathered } = await gatherEvidence(db, enrolment.id, version, now)
  const items = judgeCompletion(version.definition.completion, evidence, now)
  const earned = await findEarnedCertificate(db, enrolment.id)
  return {
    ...gathered,
    items,
    completed: isCompleted(items),
    certificateCode: earned?.code ?? null,
    certificate: earned && { code: earned.code, state: statusOf(earned, now) },
  }
}

type Gathered = { evidence: CompletionEvidence } & Pick<
  EnrolmentJudgement,
  'progress' | 'unanswered' | 'standing'
>

async function gatherEvidence(
  db: Database,
  enrolmentId: string,
  version: ProgrammeVersion,
  now: Date,
): Promise<Gathered> {
  const rules = version.definition.completion
  const progress = await readProgress(db, enrolmentId)
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
  const selfChecks = checked.flatMap(({ id, module }) => {
    const known = answered[id]
    return known ? [[module, known] as const] : []
  })
  const standing = rules.finalTest
    ? await readTestStanding(db, { enrolmentId, rules: rules.finalTest, now })
    : null
  const name = await findNameConfirmation(db, enrolmentId)
  return {
    progress,
    standing,
    unanswered: Object.fromEntries(selfChecks.map(([module, known]) => [module, known.unanswered])),
    evidence: {
      lessons: progress.completedLessons.flatMap(({ lessonVersionId, ...completed }) => {
        const lesson = lessons.get(lessonVersionId)
        return lesson ? [{ lesson, ...completed }] : []
      }),
      selfChecks: Object.fromEntries(selfChecks),
      finalTest: standing,
      nameConfirmedAt: name?.confirmedAt ?? null,
    },
  }
}
