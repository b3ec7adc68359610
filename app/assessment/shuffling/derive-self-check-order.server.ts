import type { Secrets } from '../../platform/secrets/open-secrets.server'
import type { Order } from '../domain/present'
import type { Question } from '../domain/question'
import { deriveOrder } from './derive-order.server'

/** The order in which a learner meets the choices of a self-check question: the same at every try. */
export function deriveSelfCheckOrder(
  secrets: Secrets,
  enrolmentId: string,
  questionVersionId: string,
  question: Question,
): Order {
  return deriveOrder(
    secrets.derive('self-check-order'),
    `${enrolmentId} ${questionVersionId}`,
    question,
  )
}
