import type { PartNumber } from '../../learning/domain/training'
import { trainingOf, type Statement } from './statement'

/** What a certificate proves of a training, as its signed statement says it. */
export type TrainingClaim = {
  /** Slug of the training; null where the certificate does not say which one it is. */
  training: string | null
  /** Null when it is the whole training, and where it does not say. */
  part: PartNumber | null
  /** Academic hours of the whole training; null where it does not say. */
  trainingHours: number | null
  /** What was learned, in minutes. */
  minutes: number
}

/** What a statement claims. One that names no training claims its minutes, and nothing of a whole. */
export function claimOf(statement: Statement): TrainingClaim {
  const { minutes } = statement.credit
  const training = trainingOf(statement)
  if (!training) return { training: null, part: null, trainingHours: null, minutes }
  const { slug, part, academicHours } = training
  return { training: slug, part, trainingHours: academicHours, minutes }
}
