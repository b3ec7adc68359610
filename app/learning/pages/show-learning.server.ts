import type { RequestContext } from '../../context'
import { pathTo } from '../../path-to'
import { listOwnEnrolments } from '../list-own-enrolments.server'
import type { Learning } from '../ui/learning-card'
import { showEnrolment } from './show-enrolment.server'

/**
 * A person's enrolments as cards, the latest first, of each programme the one under way (earlier ones stand on its page): how far they have come, what became of test and certificate, and
 * where they go on.
 *
 * @param most how many at the most.
 */
export async function showLearning(
  context: Pick<RequestContext, 'database' | 'language' | 'now'>,
  personId: string,
  most = Infinity,
): Promise<Learning[]> {
  const enrolments = await listOwnEnrolments(context.database.read, personId)
  const underWay = enrolments.filter(
    ({ programme }, at) => enrolments.findIndex((each) => each.programme === programme) === at,
  )
  return Promise.all(
    underWay.slice(0, most).map(async (enrolment) => {
      const shown = await showEnrolment(context, enrolment)
      const { title, done, total, next, result } = shown
      const path = pathTo('/learn/:enrolmentId', { enrolmentId: enrolment.id })
      return { path, title, enrolledAt: enrolment.enrolledAt, done, total, next, result }
    }),
  )
}
