import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import type { Visitor } from '../../accounts/find-visitor.server'
import { pathTo } from '../../path-to'
import { findStep, orderLessons } from '../domain/lesson-order'
import { findEnrolment } from '../find-enrolment.server'
import { findProgrammeVersion } from '../find-programme-version.server'
import { readProgress } from '../read-progress.server'

/**
 * The lesson that an address names, in its place on the visitor's own way through the programme.
 *
 * @throws 404 for another's enrolment and for a lesson that the learner's version does not have.
 */
export async function findPlace(
  { params, context }: Pick<LoaderFunctionArgs, 'params' | 'context'>,
  visitor: Visitor,
) {
  const { read } = context.database
  const { enrolmentId = '', module = '', lesson = '' } = params
  const enrolment = await findEnrolment(read, { enrolmentId, personId: visitor.id })
  if (!enrolment) throw new Response(null, { status: 404 })
  const version = await findProgrammeVersion(read, enrolment.programmeVersionId)
  const { completedLessons, openedAt, stoppedAt } = await readProgress(read, enrolmentId)
  const doneAt = new Map(completedLessons.map((each) => [each.lessonVersionId, each.at]))
  const steps = orderLessons(version, new Set(doneAt.keys()))
  const place = findStep(steps, module, lesson)
  if (!place) throw new Response(null, { status: 404 })
  return {
    ...place,
    steps,
    doneAt,
    openedAt,
    stoppedAt,
    overview: pathTo('/learn/:enrolmentId', { enrolmentId }),
  }
}
