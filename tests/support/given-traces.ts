import { askEmailChange } from '../../app/accounts/ask-email-change.server'
import { askForReset } from '../../app/accounts/ask-for-reset.server'
import { beginSecondFactor } from '../../app/accounts/begin-second-factor.server'
import { createSetUpLink } from '../../app/accounts/create-set-up-link.server'
import type { Email } from '../../app/accounts/domain/email'
import { inviteToHousehold } from '../../app/accounts/invite-to-household.server'
import { registerPerson } from '../../app/accounts/register-person.server'
import { signIn } from '../../app/accounts/sign-in.server'
import { announceList } from '../../app/authority/announce-list.server'
import type { Services } from '../../app/context'
import { insertStoredAnswer } from '../../app/exchange/data/idempotent-answers'
import { keepRemark } from '../../app/learning/keep-remark.server'
import { pathTo } from '../../app/path-to'
import { makeScratchFolder } from '../../app/platform/launch/scratch-folder.server'
import { deliverEmails } from '../../app/platform/outbox/deliver-emails.server'
import { openDelivery } from '../../app/platform/outbox/open-delivery.server'
import { postEmail } from '../../app/platform/outbox/post-email.server'
import { openEmail } from '../../app/platform/outbox/seal-email.server'
import { countTurn, longestWindow } from '../../app/platform/throttle/take-turn.server'
import { throttleBuckets } from '../../db/schema/platform'
import { requestContext } from './fresh-services'
import { givenEnrolment } from './given-enrolment'
import { givenPerson } from './given-person'
import { givenProgramme } from './given-programme'
import { givenTellingSite } from './given-telling-site'
import { anOfficer } from './given-officer'
import { startReceiver } from './webhook-receiver'

const address = '192.0.2.1'

/** A site in which, at this moment, something of everything has been made that is kept for a time. */
export async function givenTraces(): Promise<{ services: Services; madeAt: Date }> {
  const receiver = await startReceiver()
  const site = await givenTellingSite([receiver])
  const { services } = site
  const madeAt = site.now()
  await givenTracesOfPeople(services, madeAt)
  await givenTracesOfOfficers(services, madeAt)
  await givenTracesOfLearners(services, madeAt)
  const { own } = await site.hook(receiver)
  await site.announce()
  await site.tell()
  await services.database.transaction(async (tx) => {
    const answered = { clientId: own.clientId, key: 'once', requestHash: 'none' }
    await insertStoredAnswer(tx, { ...answered, status: 200, body: '', createdAt: madeAt })
    await countTurn(tx, { name: 'a limit', turns: 1, seconds: longestWindow }, 'subject', madeAt)
    const emptiesAt = new Date(madeAt.getTime() + longestWindow * 1000)
    await tx.insert(throttleBuckets).values({ limit: 'a pace', subject: 'subject', emptiesAt })
  })
  makeScratchFolder(services.config.dataDir, 'backup')
  makeScratchFolder(services.config.dataDir, 'restore')
  await deliverAll(services, madeAt)
  return { services, madeAt }
}

/** Somebody signs in, well and badly, asks for a new password, invites another, begins a second factor; a stranger registers. */
async function givenTracesOfPeople(services: Services, now: Date) {
  const { database } = services
  await database.transaction((tx) => createSetUpLink(tx, now))
  const { id, email, password } = await givenPerson(services, { now })
  await signIn(services, { email, password, address, now })
  await signIn(services, { email, password: 'not the password', address, now })
  await askForReset(services, { email: email as Email, address, now })
  await askEmailChange(services, {
    ...{
      person: { ...anOfficer({ id }), email, secondFactor: 'none' as const },
      password,
      code: '',
    },
    ...{ email: 'moved@traces.example' as Email, browser: { address }, now },
  })
  await beginSecondFactor(services, { personId: id, now })
  const inviter = { id, email: email as Email, language: 'kk' as const }
  await inviteToHousehold(services, { inviter, email: 'kin@traces.example' as Email, address, now })
  await registerPerson(services, {
    ...{ email: 'stranger@traces.example' as Email, name: 'Айгүл Серікова' },
    ...{ password: 'a long enough password of nobody', iin: null, place: null },
    ...{ language: 'kk', next: '/', address, now },
  })
}

/** Somebody notes that a lesson is unclear. */
async function givenTracesOfLearners(services: Services, now: Date) {
  const programme = 'traces'
  await givenProgramme(services.database, { programme })
  const { id: personId } = await givenPerson(services, { now })
  const { id: enrolmentId } = await givenEnrolment(services.database, { personId, programme, now })
  const lesson = { module: 'adaptation', lesson: 'first-meeting', place: '0.1' }
  await keepRemark(requestContext(services, { now }), {
    ...{ personId, enrolmentId, ...lesson },
    ...{ kind: 'unclear', words: 'Which evening?', wantsAnswer: false, writing: 'a-writing' },
  })
}

async function givenTracesOfOfficers(services: Services, now: Date) {
  const { id } = await givenPerson(services, { now })
  const officer = anOfficer({ id })
  await announceList(
    { ...services, requestId: 'test' },
    { officer, people: 3, ground: 'A list of the school', now },
  )
}

/** Every e-mail becomes a file; one of them without a link. */
async function deliverAll(services: Services, now: Date) {
  const plain = { to: 'reader@traces.example', subject: 'News', text: 'Dear reader.' }
  await services.database.transaction((tx) => postEmail(tx, { ...plain, language: 'en' }, now))
  const handOver = openDelivery(pathTo('/contact'), services.config)
  await deliverEmails(
    services,
    (id, message, signal) => handOver(id, openEmail(services.secrets, message), signal),
    now,
  )
}
