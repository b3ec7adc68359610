import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { beginSecondFactor } from '../../../app/accounts/begin-second-factor.server'
import { insertInvitation } from '../../../app/accounts/data/household-invitations'
import { findLiveLink, insertLink } from '../../../app/accounts/data/one-time-links'
import { findLiveRegistration, insertRegistration } from '../../../app/accounts/data/registrations'
import { listLiveSessions } from '../../../app/accounts/data/sessions'
import { after, lifetime } from '../../../app/accounts/domain/lifetimes'
import { isFresh } from '../../../app/accounts/domain/second-factor'
import { findSecondFactor } from '../../../app/accounts/find-second-factor.server'
import { findArrival } from '../../../app/accounts/find-visitor.server'
import { forgetExpired } from '../../../app/accounts/forget-expired.server'
import { giveSecondFactor } from '../../../app/accounts/give-second-factor.server'
import { listInvitations } from '../../../app/accounts/list-invitations.server'
import { codeAt } from '../../../app/accounts/secrecy/time-code.server'
import { hashToken } from '../../../app/accounts/secrecy/token.server'
import {
  keepRegistration,
  readKeptRegistration,
} from '../../../app/accounts/secrecy/registration-cookie.server'
import { beginSession } from '../../../app/accounts/sessions/begin-session.server'
import { attempts } from '../../../db/schema/assessment'
import { insertAnnouncement } from '../../../app/authority/data/announcements'
import { announcementLasts } from '../../../app/authority/domain/announcement'
import { listAnnouncements } from '../../../app/authority/list-announcements.server'
import type { Services } from '../../../app/context'
import { lookMinutes } from '../../../app/eligibility/domain/look'
import { findOwnLook } from '../../../app/eligibility/find-own-look.server'
import { openLook } from '../../../app/eligibility/open-look.server'
import {
  checkAccessToken,
  signAccessToken,
  tokenSeconds,
} from '../../../app/exchange/tokens/access-token.server'
import { finishOverdueAttempts } from '../../../app/journeys/finish-overdue-attempts.server'
import { completeLesson } from '../../../app/learning/complete-lesson.server'
import { openLesson } from '../../../app/learning/open-lesson.server'
import { readProgress } from '../../../app/learning/read-progress.server'
import { findProgrammeVersion } from '../../../app/learning/find-programme-version.server'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenAttempt, givenTest } from '../../support/given-attempt'
import { givenPublishedProgramme } from '../../support/given-content'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenHousehold } from '../../support/given-household'
import { anOfficer } from '../../support/given-officer'
import { givenFactor, givenPerson } from '../../support/given-person'

const now = new Date('2026-11-21T09:00:00Z')
const minute = 60_000
const day = 24 * 60 * minute

/** By how much a clock ran ahead: more than the clocks of two machines differ, and up to a year. */
const anySpan = fc.oneof(
  fc.integer({ min: 4 * minute, max: day }),
  fc.integer({ min: day, max: 365 * day }),
)

/** Begins something at an instant. @returns whether it is open at another one. */
type Begin = (services: Services, at: Date) => Promise<(now: Date) => Promise<boolean>>

function arrive(services: Services, cookie: string, at: Date) {
  const request = new Request('http://localhost/', { headers: { cookie } })
  return findArrival(request, requestContext(services, { now: at }))
}

async function givenOfficer(services: Services, at: Date) {
  const { cookie } = await givenPerson(services, { role: 'authority', now: at })
  return cookie
}

/** What is open for so long after it has begun. */
const openings: { what: string; lasts: number; begin: Begin }[] = [
  {
    what: 'the session of a learner',
    lasts: lifetime.session,
    async begin(services, at) {
      const { id } = await givenPerson(services, { now })
      const [cookie = ''] = (await beginSession(services, id, at)).split(';')
      return async (when) => {
        const listed = await listLiveSessions(services.database.read, id, when)
        const isListed = listed.some((each) => each.id === hashToken(cookie.slice(8)))
        const isOpen = (await arrive(services, cookie, when)) !== null
        expect(isListed).toBe(isOpen)
        return isOpen
      }
    },
  },
  {
    what: 'the sitting of an officer',
    lasts: lifetime.staffIdle,
    async begin(services, at) {
      const cookie = await givenOfficer(services, at)
      return async (when) => (await arrive(services, cookie, when))?.secondFactor === 'given'
    },
  },
  {
    what: 'what asks for a second factor that was given lately',
    lasts: lifetime.givenFactor,
    async begin(services, at) {
      const cookie = await givenOfficer(services, at)
      return async (when) => {
        const arrival = await arrive(services, cookie, when)
        return arrival !== null && isFresh(arrival, when)
      }
    },
  },
  {
    what: 'a second factor that nobody confirmed',
    lasts: lifetime.unconfirmedFactor,
    async begin(services, at) {
      const { id: personId } = await givenPerson(services, { now })
      await beginSecondFactor(services, { personId, now: at })
      return async (when) =>
        (await findSecondFactor(services, { personId, now: when })).kind === 'begun'
    },
  },
  {
    what: 'a link to choose a new password',
    lasts: lifetime.resetLink,
    async begin({ database }, at) {
      const [tokenHash, expiresAt] = [hashToken(uuid()), after(at, lifetime.resetLink)]
      const link = { tokenHash, purpose: 'reset-password' as const, personId: null }
      await database.transaction((tx) => insertLink(tx, { ...link, createdAt: at, expiresAt }))
      return async (when) =>
        (await findLiveLink(database.read, tokenHash, 'reset-password', when)) !== null
    },
  },
  {
    what: 'a registration',
    lasts: lifetime.registration,
    async begin({ database }, at) {
      const tokenHash = hashToken(uuid())
      await database.transaction((tx) =>
        insertRegistration(tx, {
          ...{ id: uuid(), tokenHash, email: `${uuid()}@example.kz`, name: 'Айгүл Сәрсенова' },
          ...{ passwordHash: 'none', language: 'kk', region: null, district: null },
          ...{ iinCipher: null, iinHash: null, iinLastFour: null },
          ...{ createdAt: at, expiresAt: after(at, lifetime.registration) },
        }),
      )
      return async (when) => (await findLiveRegistration(database.read, tokenHash, when)) !== null
    },
  },
  {
    what: 'the page of a registration in the browser in which it was made',
    lasts: lifetime.registrationCookie,
    async begin(services, at) {
      const set = keepRegistration(services, { id: uuid(), next: '/' }, at)
      const [cookie = ''] = set.split(';')
      return async (when) => {
        const request = new Request('http://localhost/', { headers: { cookie } })
        return readKeptRegistration(request, services, when) !== null
      }
    },
  },
  {
    what: 'an invitation to a household',
    lasts: lifetime.householdInvitation,
    async begin(services, at) {
      const { database } = services
      const { id } = await givenPerson(services, { now })
      const householdId = await givenHousehold(database, [id])
      await database.transaction((tx) =>
        insertInvitation(tx, {
          ...{ tokenHash: hashToken(uuid()), householdId, invitedBy: id, email: 'a@example.kz' },
          ...{ createdAt: at, expiresAt: after(at, lifetime.householdInvitation) },
        }),
      )
      return async (when) =>
        (await listInvitations(database.read, { householdId, now: when })).length > 0
    },
  },
  {
    what: 'a look at a record',
    lasts: lookMinutes * minute,
    async begin(services, at) {
      const { database } = services
      const { id: personId } = await givenPerson(services, { now })
      const { id: officerId } = await givenPerson(services, { now })
      const officer = anOfficer({ id: officerId })
      const look = { officer, personId, foundBy: 'name' as const, purpose: 'an application' }
      const outcome = await database.transaction((tx) =>
        openLook(tx, { ...look, now: at, requestId: 'test' }),
      )
      if (outcome.kind === 'refused') throw new Error(outcome.why)
      const { lookId } = outcome
      return async (when) =>
        (await findOwnLook(database.read, { lookId, officerId, now: when })) !== null
    },
  },
  {
    what: 'a list that an officer announced',
    lasts: announcementLasts,
    async begin(services, at) {
      const { database } = services
      const { id: announcedBy } = await givenPerson(services, { now })
      const officer = { id: announcedBy, region: 'KZ-75' }
      const id = uuid()
      await database.transaction((tx) =>
        insertAnnouncement(tx, {
          ...{ id, region: 'KZ-75', people: 10, ground: 'a list of the court', announcedBy },
          announcedAt: at,
        }),
      )
      return async (when) =>
        (await listAnnouncements(database.read, officer, when)).some((each) => each.id === id)
    },
  },
  {
    what: 'an access token',
    lasts: tokenSeconds * 1000,
    async begin(services, at) {
      const client = { id: uuid(), name: 'A court', scopes: [], regions: ['*'] }
      const kept = { ...client, createdAt: now, disabledAt: null }
      const token = await signAccessToken(services, { client: kept, scopes: [], now: at })
      return async (when) => (await checkAccessToken(services, token, when)).kind === 'good'
    },
  },
]

test.each(openings)('$what is open for its time from now, whatever the clock said', async (row) => {
  const services = await freshServices()
  const honest = await row.begin(services, now)
  expect(await honest(now)).toBe(true)
  expect(await honest(new Date(now.getTime() + row.lasts + 1000))).toBe(false)
  await fc.assert(
    fc.asyncProperty(anySpan, fc.double({ min: 0, max: 2, noNaN: true }), async (span, part) => {
      const ahead = new Date(now.getTime() + span)
      const isOpen = await row.begin(services, ahead)
      expect(await isOpen(now)).toBe(false)
      // The hourly job, after the clock was set back: what it leaves must not open again.
      await services.database.transaction((tx) => forgetExpired(tx, now))
      const isKept = /token|look|list|browser|lately/.test(row.what)
      const when = new Date(now.getTime() + row.lasts + part * span)
      if (!isKept) expect(await isOpen(when)).toBe(false)
    }),
    { numRuns: 6 },
  )
})

test('a second factor that was set up while the clock ran ahead is asked for and taken', async () => {
  const services = await freshServices()
  await fc.assert(
    fc.asyncProperty(anySpan, async (span) => {
      const ahead = new Date(now.getTime() + span)
      const { id, cookie } = await givenPerson(services, { now: ahead })
      const secret = await givenFactor(services, { id, cookie, now: ahead })
      const [own = ''] = (await beginSession(services, id, now)).split(';')
      expect((await arrive(services, own, now))?.secondFactor).toBe('pending')
      const given = await giveSecondFactor(services, {
        ...{ personId: id, sessionId: hashToken(own.slice(8)), address: id },
        ...{ code: codeAt(secret, now), now },
      })
      if (given.kind === 'refused') throw new Error(given.why)
      const [renewed = ''] = (given.cookies[0] ?? '').split(';')
      const arrival = await arrive(services, renewed, now)
      expect(arrival?.secondFactor).toBe('given')
      expect(arrival && isFresh(arrival, now)).toBe(true)
    }),
    // So far ahead that what is kept of the turn, by device, account or network, could as well be of many turns that were taken now.
    {
      numRuns: 8,
      examples: [15 * minute - 5000, 85 * minute, 13 * 60 * minute + 1].map((span) => [span]),
    },
  )
})

test('an attempt that began while the clock ran ahead lasts as long as its rules say, from now', async () => {
  const services = await freshServices()
  const { database } = services
  await fc.assert(
    fc.asyncProperty(anySpan, async (span) => {
      const test = await givenTest(database, { minutes: 40 })
      const ahead = new Date(now.getTime() + span)
      const { attemptId } = await givenAttempt(database, { ...test, now: ahead })
      const job = { now, isStopped: () => false }
      for (let round = 0; round < 2; round++) await finishOverdueAttempts(services, job)
      const rows = await database.read.select().from(attempts)
      const attempt = rows.find(({ id }) => id === attemptId)
      expect(attempt).toMatchObject({ submittedAt: null, begunAt: now })
      expect(attempt?.endsAt).toEqual(new Date(now.getTime() + 40 * minute))
    }),
    { numRuns: 4 },
  )
})

test('lessons that were opened or finished while the clock ran ahead hold up no other', async () => {
  const services = await freshServices()
  const { database } = services
  const version = await givenPublishedProgramme(services)
  const full = await findProgrammeVersion(database.read, version.id)
  const [, second] = full.modules.flatMap(({ lessons }) => lessons)
  if (!second) throw new Error('the sample has two lessons')
  await fc.assert(
    fc.asyncProperty(anySpan, async (span) => {
      const ahead = new Date(now.getTime() + span)
      const facts = { personId: uuid(), programme: 'sample', lessons: 1, now: ahead }
      const { id: enrolmentId } = await givenEnrolment(database, facts)
      const lesson = { enrolmentId, lessonVersionId: second.id, unanswered: 0 }
      const open = (at: Date) =>
        database.transaction((tx) => openLesson(tx, { ...lesson, now: at }))
      const finish = (at: Date) =>
        database.transaction((tx) => completeLesson(tx, { ...lesson, now: at }))
      await open(ahead)
      expect(await finish(now)).toMatchObject({ kind: 'completed' })
      const { completedLessons } = await readProgress(database.read, enrolmentId)
      const credited = completedLessons.find((each) => each.lessonVersionId === second.id)
      expect(credited?.countsFrom).toEqual(new Date(now.getTime() + second.minutes * minute))
    }),
    { numRuns: 4 },
  )
})
