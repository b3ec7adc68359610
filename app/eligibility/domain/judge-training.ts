import type { TrainingClaim } from '../../certification/domain/training-claim'
import { toAcademicHours, toMinutes } from '../../learning/domain/academic-hours'

/** What a requirement asks of training; null is what a table does not say, as the earliest ones did not. */
export type AskedTraining = {
  /** Slug of the training. */
  training: string | null
  academicHours: number | null
}

/** What certificates prove of the training that a requirement asks for. */
export type TrainingProof = {
  /** Whether they prove the whole of it. */
  fulfilled: boolean
  /** Academic hours that they prove, rounded down to one decimal; the same part counts once. */
  provedHours: number
  /** Academic hours of the whole; null when neither the table nor a certificate says. */
  neededHours: number | null
}

/** Whether a certificate says something of the training that is asked for; one that names no training may. */
export function concernsTraining(asked: AskedTraining, claim: TrainingClaim): boolean {
  return asked.training === null || claim.training === null || asked.training === claim.training
}

/**
 * The one rule by which certificates fulfil a requirement of training, given all those that count at one instant.
 *
 * A certificate of the whole training does, when it has the hours that the table asks for and those of the
 * training. One that does not say which training it is (awarded before certificates said so) does when the table says how many hours
 * are asked, and it has them. A part never does by itself; parts together do when every part is there, as far
 * as their number is known, and their hours make the whole. A part that was learned twice counts once, with the more hours.
 * What does not say which part it is adds to no part. A requirement that does not say which training it asks for takes no parts
 * together: they may be parts of different ones.
 */
export function judgeTraining(
  asked: AskedTraining,
  claims: readonly TrainingClaim[],
): TrainingProof {
  const concerning = claims.filter((claim) => concernsTraining(asked, claim))
  const wholes = concerning.filter(({ part }) => part === null)
  const { minutes, isWhole } = gatherParts(asked, concerning)
  const stated = [asked.academicHours, ...concerning.map(({ trainingHours }) => trainingHours)]
  const needed = Math.max(...stated.map((hours) => hours ?? 0))
  return {
    fulfilled: isWhole || wholes.some((claim) => isEnough(asked, claim)),
    provedHours: toAcademicHours(Math.max(minutes, ...wholes.map((claim) => claim.minutes))),
    neededHours: needed > 0 ? needed : null,
  }
}

/** Whether one certificate that is no part has all the hours. */
function isEnough({ academicHours }: AskedTraining, claim: TrainingClaim): boolean {
  if (academicHours === null && claim.trainingHours === null) return false
  return claim.minutes >= toMinutes(Math.max(academicHours ?? 0, claim.trainingHours ?? 0))
}

function gatherParts({ training, academicHours }: AskedTraining, claims: readonly TrainingClaim[]) {
  const byNumber = new Map<number, number>()
  let [of, wholeHours] = [2, academicHours ?? 0]
  for (const { part, minutes, trainingHours } of claims) {
    if (!part) continue
    byNumber.set(part.number, Math.max(minutes, byNumber.get(part.number) ?? 0))
    of = Math.max(of, part.of ?? 0)
    wholeHours = Math.max(wholeHours, trainingHours ?? 0)
  }
  if (training === null) return { minutes: Math.max(0, ...byNumber.values()), isWhole: false }
  const minutes = [...byNumber.values()].reduce((sum, each) => sum + each, 0)
  return { minutes, isWhole: byNumber.size >= of && minutes >= toMinutes(wholeHours) }
}
