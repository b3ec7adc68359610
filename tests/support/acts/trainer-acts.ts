import { randomUUID } from 'node:crypto'
import { finishAttempt } from '../../../app/journeys/finish-attempt.server'
import type { GrantKind } from '../../../app/learning/domain/grant'
import { keepRemark } from '../../../app/learning/keep-remark.server'
import { listRemarks } from '../../../app/learning/list-remarks.server'
import { requestContext } from '../fresh-services'
import { givenEnrolment } from '../given-enrolment'
import { beginAgain, givenExamination } from '../given-hand-in'
import type { Act, Situation } from './act'
import { now } from './given-cast'

const programme = 'adoptive-parent'

/** What must have happened to an enrolment before a grant of a kind has something to give. */
const before: Record<GrantKind, (situation: Situation, enrolmentId: string) => Promise<unknown>> = {
  attempts: async () => undefined,
  time: begin,
  'no-waiting': async (situation, enrolmentId) => {
    const attemptId = await begin(situation, enrolmentId)
    const failed = { personId: situation.subject.id, attemptId }
    await finishAttempt(requestContext(situation.services, { now }), failed)
  },
  'fresh-enrolment': ({ services }) => givenExamination(services),
}

/** Begins the final test. @returns the id of the attempt. */
function begin({ services, subject }: Situation, enrolmentId: string): Promise<string> {
  return beginAgain(services, { person: subject, enrolmentId }, now)
}

function grant(kind: GrantKind): Act {
  return {
    name: `/trainer/:programme/:enrolmentId ${kind}`,
    permission: 'progress:grant',
    ownCase: 'refused',
    given: async (situation) => {
      const { services, subject } = situation
      const learner = { personId: subject.id, lessons: 2, now }
      const { id: enrolmentId } = await givenEnrolment(services.database, learner)
      await before[kind](situation, enrolmentId)
      const reason = 'The line was lost in the middle of the test'
      return () => ({
        params: { programme, enrolmentId },
        fields: { kind, attempts: '1', minutes: '15', reason, seen: '0' },
      })
    },
  }
}

/** Answers what somebody noted of a lesson: it is about the lesson, whoever wrote it. */
const answerRemark: Act = {
  name: '/trainer/:programme/remarks ',
  permission: 'remark:answer',
  given: async ({ services, subject }) => {
    const enrolled = { personId: subject.id, lessons: 2, now }
    const { id: enrolmentId } = await givenEnrolment(services.database, enrolled)
    let minutes = 0
    return async () => {
      // One after the other, at times at which nobody has to wait.
      minutes += 10
      const context = requestContext(services, { now: new Date(now.getTime() + minutes * 60_000) })
      const lesson = {
        module: 'adaptation',
        lesson: 'stages',
        place: '0.1',
        kind: 'unclear',
      } as const
      const own = { personId: subject.id, enrolmentId, words: '', wantsAnswer: true }
      await keepRemark(context, { ...own, ...lesson, writing: randomUUID() })
      const asked = { programme, answered: false, before: undefined, limit: 1 }
      const [remark] = await listRemarks(context, asked)
      const { place: about, id: seen } = remark ?? { place: '', id: '' }
      return { params: { programme }, fields: { about, seen, words: 'Mended' } }
    }
  },
}

/** What trainers can do, and by which rules. */
export const trainerActs: Act[] = [
  answerRemark,
  grant('attempts'),
  grant('time'),
  grant('no-waiting'),
  // The last: it publishes a newer version.
  grant('fresh-enrolment'),
]
