import type { Enrolment, Progress } from './enrolment'
import { creditedBy, readAsOfNow } from './hours-ledger'
import { toAcademicHours } from './academic-hours'
import type { EarnedCertificate } from './next-step'
import type { ProgrammeVersion } from './programme-version'

/** The name of the consent by which members of a household let each other see how far they are. */
export const progressConsent = 'progress'

/** All that one member of a household may let another see of a programme: how far they are, and nothing of how they did it. */
export type SharedProgress = {
  programme: Enrolment['programme']
  /** Finished, of how many. */
  lessons: { done: number; total: number }
  /** Those of which every lesson is finished. */
  modules: { done: number; total: number }
  /** Academic hours that count by now, rounded down to one decimal. */
  hours: number
  /** Whether a certificate stands. One that was suspended or revoked reads as none. */
  hasCertificate: boolean
}

/** What others may see of one enrolment, out of what is known of it. */
export function shareProgress(
  version: ProgrammeVersion,
  { progress, certificate }: { progress: Progress; certificate: EarnedCertificate | null },
  now: Date,
): SharedProgress {
  const { completedLessons } = progress
  const done = new Set(completedLessons.map(({ lessonVersionId }) => lessonVersionId))
  const isDone = ({ id }: { id: string }) => done.has(id)
  const lessons = version.modules.flatMap((module) => module.lessons)
  return {
    programme: version.programme,
    lessons: { done: lessons.filter(isDone).length, total: lessons.length },
    modules: {
      done: version.modules.filter((module) => module.lessons.every(isDone)).length,
      total: version.modules.length,
    },
    hours: toAcademicHours(creditedBy(readAsOfNow(completedLessons, now), now)),
    hasCertificate: certificate?.state === 'standing',
  }
}
