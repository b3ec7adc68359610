import type { RequestContext } from '../../context'
import { judgeEnrolment } from '../../journeys/judge-enrolment.server'
import type { Enrolment } from '../domain/enrolment'
import { orderLessons } from '../domain/lesson-order'
import { nextStep } from '../domain/next-step'
import { pathTo } from '../../path-to'
import { findProgrammeVersion } from '../find-programme-version.server'
import { learnerPaths } from '../ui/learner-paths'
import { mapEnds } from '../ui/map-end'
import { mapModules } from '../ui/map-modules'
import { showAnew, showStep } from '../ui/shown-step'
import { locateSelfChecks } from './locate-self-checks.server'

/**
 * An enrolment as its pages show it, read and judged once: how far the learner has come, the one next step, and the
 * map of the way. Learner and trainer see the same.
 *
 * @param reader `trainer` for somebody who goes nowhere from here: the map then has no links.
 */
export async function showEnrolment(
  { database, language, now }: Pick<RequestContext, 'database' | 'language' | 'now'>,
  enrolment: Enrolment,
  reader: 'learner' | 'trainer' = 'learner',
) {
  const version = await findProgrammeVersion(database.read, enrolment.programmeVersionId)
  const judged = await judgeEnrolment(database.read, enrolment, now)
  const { items, certificate, progress, standing } = judged
  const { completedLessons } = progress
  const steps = orderLessons(version, new Set(completedLessons.map((each) => each.lessonVersionId)))
  const selfChecks = await locateSelfChecks(database.read, version, judged.unanswered)
  const { ofItem, ofSelfCheck } = learnerPaths(enrolment.id, steps, selfChecks)
  const isLearner = reader === 'learner'
  const latest = standing?.latest ?? null
  return {
    title: version.definition.title[language],
    number: version.number,
    done: steps.filter(({ state }) => state === 'done').length,
    total: steps.length,
    next:
      standing?.freshGranted && !standing.openAttemptId
        ? showAnew(enrolment.programme)
        : showStep(nextStep(items, steps, certificate), {
            enrolmentId: enrolment.id,
            version,
            language,
            stoppedAt: progress.stoppedAt,
            selfCheckPath: ofSelfCheck,
          }),
    /** The newest result of the final test; null before the first. */
    result:
      standing && latest
        ? {
            percent: latest.percent,
            passed: standing.passed !== null,
            attemptsLeft: standing.attemptsLeft,
            href: isLearner
              ? pathTo('/attempts/:attemptId/result', { attemptId: latest.attemptId })
              : null,
          }
        : null,
    certificate,
    map: {
      modules: mapModules(steps, {
        language,
        enrolmentId: isLearner ? enrolment.id : null,
        completed: completedLessons,
        selfChecks,
        now,
      }),
      ends: mapEnds(items, certificate, isLearner ? ofItem : () => null),
    },
  }
}
