import type { TrainingClaim } from '../../certification/domain/training-claim'
import type { RequirementTable } from './requirement-table'

/** What happened to one requirement of one person by a certificate. */
export type EligibilityEvent = {
  placementForm: string
  requirement: string
  /** `met`: the certificate counts towards the requirement from then on; whether it suffices, judgeTraining says. */
  kind: 'met' | 'suspended' | 'reinstated' | 'withdrawn'
  certificateId: string
  certificateCode: string
  /** The instant from which the certificate no longer counts; null when it does not expire. */
  expiresAt: Date | null
  /** What the certificate proves. */
  claim: TrainingClaim
  /** The version of the table by which it was judged. */
  tableVersionId: string
  at: Date
}

/** A version of a requirement table as it was published. */
export type PublishedTable = {
  id: string
  /** 1, 2, 3 ... for each placement form. */
  number: number
  publishedAt: Date
  definition: RequirementTable
}
