import { v7 as uuid } from 'uuid'
import { givenCertificate } from '../given-certificate'
import { givenEnrolment } from '../given-enrolment'
import { beginAgain } from '../given-hand-in'
import type { Act, Situation } from './act'
import type { ActName } from './list-acts'
import { now } from './given-cast'

/** What the parts of an address stand for, of everything that the subject has. */
type Things = Record<
  'enrolmentId' | 'attemptId' | 'code' | 'module' | 'lesson' | 'part' | 'task' | 'position',
  string
>

/** Each time everything, so that whichever an address names is the subject's. */
async function thingsOf({ services, subject }: Situation): Promise<Things> {
  const { id: personId } = subject
  const enrolled = { personId, lessons: 2, now }
  const { id: enrolmentId } = await givenEnrolment(services.database, enrolled)
  const attemptId = await beginAgain(services, { person: subject, enrolmentId }, now)
  const { code } = await givenCertificate(services, { personId, enrolmentId: uuid() })
  const lesson = { module: 'adaptation', lesson: 'stages', part: 'evening', task: 'evening' }
  return { enrolmentId, attemptId, code, ...lesson, position: '1' }
}

function owned(name: ActName, fields: Record<string, string>, shows?: true): Act {
  return {
    name,
    permission: 'programme:learn',
    owned: true,
    ...(shows && { shows }),
    given: async (situation) => {
      const params = await thingsOf(situation)
      return () => ({ params, fields })
    },
  }
}

const correction = { name: 'Серікова Айгерім', document: 'Passport', note: '' }

/** What people do with what is theirs: their lessons, tests, names and certificates. */
export const ownedActs: Act[] = [
  owned('/learn/:enrolmentId/:module/:lesson ', { intent: 'complete' }),
  owned('/learn/:enrolmentId/:module/:lesson/entries/:part ', { text: 'Tea, and nobody talks' }),
  owned('/learn/:enrolmentId/:module/:lesson/place ', { section: '1' }),
  owned('/learn/:enrolmentId/:module/:lesson/couple/:task show', { intent: 'show' }),
  owned('/learn/:enrolmentId/:module/:lesson/couple/:task hide', { intent: 'hide' }),
  owned('/learn/:enrolmentId/:module/:lesson/remark ', {
    ...{ place: '0.1', matter: 'unclear', writing: 'a-writing' },
  }),
  owned('/learn/:enrolmentId/test ', {}),
  owned('/attempts/:attemptId ', {}),
  owned('/attempts/:attemptId/questions/:position ', { answer: '0' }),
  owned('/attempts/:attemptId/answers/:position ', { answer: '0' }),
  ...(['confirm', 'preview', 'turn', 'swap', 'one-alphabet'] as const).map((intent) =>
    owned(
      `/learn/:enrolmentId/name ${intent}`,
      { name: correction.name, shown: correction.name, intent },
      intent === 'confirm' ? undefined : true,
    ),
  ),
  owned('/certificates/:code retract', { intent: 'retract', proposal: 'x' }),
  owned('/certificates/:code/correction ', { reason: 'name-misspelt', ...correction }),
]

/**
 * Pages on which everybody changes what is theirs alone: their address says nobody's id, or one that is looked for among
 * the sender's own. No role is asked for, and none helps.
 */
export const selfPages = [
  '/account',
  '/account/second-factor',
  '/account/email',
  '/account/sessions',
  '/my-data/download',
  '/household',
  '/household/join/:token',
  '/learn/together',
  '/programmes/:programme',
  '/record',
  '/record/extracts',
]
