import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  consentViewers,
  giveHouseholdConsent,
  retractHouseholdConsent,
} from '../../../app/accounts/give-household-consent.server'
import { inviteToHousehold } from '../../../app/accounts/invite-to-household.server'
import { joinHousehold } from '../../../app/accounts/join-household.server'
import { leaveHousehold } from '../../../app/accounts/leave-household.server'
import { listHouseholdConsents } from '../../../app/accounts/list-household-consents.server'
import type { Email } from '../../../app/accounts/domain/email'
import { compareCoupleAnswers } from '../../../app/learning/compare-couple-answers.server'
import type { Block } from '../../../app/learning/domain/block'
import { coupleConsent } from '../../../app/learning/domain/couple-task'
import { progressConsent } from '../../../app/learning/domain/shown-to-household'
import { keepReflection } from '../../../app/learning/keep-reflection.server'
import {
  retractCoupleAnswers,
  shareCoupleAnswers,
} from '../../../app/learning/share-couple-answers.server'
import { writeSeen } from '../../../app/platform/forms/seen.server'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'
import { readEmails } from '../../support/read-emails'

const start = new Date('2026-11-21T09:00:00Z')
const name = { module: 'adaptation', lesson: 'first-meeting', task: 'evening' }
const about = coupleConsent(name)
const parts = ['first', 'ask']

const task: Block = {
  kind: 'component',
  name: 'CoupleTask',
  props: { id: 'evening', title: 'One hard evening', talk: 'Read them aloud.' },
  children: parts.map((id) => ({
    ...{ kind: 'component', name: 'CoupleQuestion', children: [] },
    props: { id, prompt: id },
  })),
}

/** What somebody does, with whom where that matters: places in the row of people. */
type Act =
  | { act: 'invite' | 'join' | 'join-elsewhere'; by: number; to: number }
  | { act: 'leave' | 'answer' | 'agree' | 'retract' | 'show' | 'hide'; by: number }
  | { act: 'empty'; by: number }

/** So many people that a household cannot take them all. */
const many = 5
const who = fc.nat({ max: many - 1 })
const one = <Name extends Act['act']>(...names: Name[]) => fc.constantFrom(...names)
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: one('invite', 'join'), by: who, to: who }) },
  { weight: 1, arbitrary: fc.record({ act: one('join-elsewhere'), by: who, to: who }) },
  {
    weight: 6,
    arbitrary: fc.record({ act: one('answer', 'agree', 'show', 'retract', 'hide'), by: who }),
  },
  { weight: 1, arbitrary: fc.record({ act: one('leave', 'empty'), by: who }) },
)

/** A household of three with answers and consents, so that what follows has something to break. */
const opening: Act[] = [0, 1, 2].flatMap((by): Act[] => [
  ...(by === 0
    ? []
    : [
        { act: 'invite' as const, by: 0, to: by },
        { act: 'join' as const, by, to: 0 },
      ]),
  { act: 'answer', by },
])

/** The rule, as somebody would keep it on a sheet of paper: nothing of the site is asked for it. */
function openSheet() {
  let joined = 0
  /** Who is where, by a number that is new with each joining. */
  const stays = new Map<number, { home: number; stay: number }>()
  const answered = new Set<number>()
  const agreed: { giver: number; viewer: number; kind: string }[] = []
  const together = (a: number, b: number) => a !== b && stays.get(a)?.home === stays.get(b)?.home
  const others = (person: number) =>
    stays.has(person) ? [...stays.keys()].filter((each) => together(person, each)) : []
  const stands = (kind: string, giver: number, viewer: number) =>
    stays.has(giver) &&
    together(giver, viewer) &&
    agreed.some(
      (each) =>
        each.kind === kind &&
        each.giver === stays.get(giver)?.stay &&
        each.viewer === stays.get(viewer)?.stay,
    )
  return {
    answered,
    others,
    stands,
    move: (person: number, home: number) => stays.set(person, { home, stay: (joined += 1) }),
    homeOf: (person: number) => stays.get(person)?.home,
    leave: (person: number) => stays.delete(person),
    agree(kind: string, person: number) {
      const giver = stays.get(person)?.stay
      for (const other of others(person)) {
        const viewer = stays.get(other)?.stay
        if (giver && viewer) agreed.push({ giver, viewer, kind })
      }
    },
    retract(kind: string, person: number) {
      const giver = stays.get(person)?.stay
      for (const each of [...agreed]) {
        if (each.giver === giver && each.kind === kind) agreed.splice(agreed.indexOf(each), 1)
      }
    },
    sees: (viewer: number, of: number) =>
      answered.has(viewer) &&
      answered.has(of) &&
      stands(about, viewer, of) &&
      stands(about, of, viewer),
  }
}

async function givenPeople() {
  const services = await freshServices()
  await givenProgramme(services.database, { blocks: [task] })
  const people = []
  for (let at = 0; at < many; at++) {
    const person = await givenPerson(services, { name: 'Айгүл Сәрсенова' })
    const { id: enrolmentId } = await givenEnrolment(services.database, { personId: person.id })
    people.push({ ...person, enrolmentId, email: person.email as Email })
  }
  return { services, people }
}

/** Does one act on the site and notes on the sheet what it means. */
function actor(
  { services, people }: Awaited<ReturnType<typeof givenPeople>>,
  sheet: ReturnType<typeof openSheet>,
) {
  const { database } = services
  const invitations = new Map<string, { token: string; home: number }>()
  let hour = 0
  return async (done: Act) => {
    // So that nobody waits for a turn.
    hour += 25
    const now = new Date(start.getTime() + hour * 3_600_000)
    const context = requestContext(services, { now })
    const person = people[done.by]
    if (!person) throw new Error('nobody')
    const personId = person.id
    const seenOf = async (kind: string) =>
      writeSeen(
        consentViewers(await listHouseholdConsents(database.read, { personId, about: kind })),
      )
    switch (done.act) {
      case 'invite': {
        const to = people[done.to]
        if (!to) return
        const address = `192.0.2.${hour % 250}`
        const inviter = { id: personId, email: person.email, language: 'en' as const }
        const outcome = await inviteToHousehold(services, {
          inviter,
          email: to.email,
          address,
          now,
        })
        if (sheet.homeOf(done.by) === undefined && outcome.kind === 'invited') {
          sheet.move(done.by, hour)
        }
        if (outcome.kind !== 'invited') return
        const token = (await readEmails(services)).at(-1)?.token ?? ''
        const home = sheet.homeOf(done.by)
        if (home !== undefined) invitations.set(`${done.by} ${done.to}`, { token, home })
        return
      }
      case 'join':
      case 'join-elsewhere': {
        const to = done.act === 'join' ? done.by : (done.by + 1) % many
        const invited = invitations.get(`${done.to} ${to}`)
        if (!invited) return
        const answer = { person, token: invited.token, now }
        const outcome = await database.transaction((tx) => joinHousehold(tx, answer))
        if (to !== done.by) expect(outcome.kind).toBe('refused')
        if (outcome.kind === 'joined') sheet.move(done.by, invited.home)
        return
      }
      case 'leave': {
        const outcome = await database.transaction((tx) => leaveHousehold(tx, { personId, now }))
        if (outcome.kind === 'left') sheet.leave(done.by)
        return
      }
      case 'answer':
      case 'empty': {
        for (const part of parts) {
          const text = done.act === 'answer' || part !== 'ask' ? `${personId} ${part}` : ''
          const wanted = { text, revision: `p-${hour}`, seen: [], together: false }
          const own = { personId, enrolmentId: person.enrolmentId, ...name, part }
          await keepReflection(context, { ...own, wanted })
        }
        if (done.act === 'answer') sheet.answered.add(done.by)
        else sheet.answered.delete(done.by)
        return
      }
      case 'agree': {
        const outcome = await shareCoupleAnswers(context, {
          ...{ personId, name },
          seen: await seenOf(about),
        })
        if (outcome.kind === 'given') sheet.agree(about, done.by)
        const mayAgree = sheet.answered.has(done.by) && sheet.others(done.by).length > 0
        expect(outcome.kind).toBe(mayAgree ? 'given' : 'refused')
        return
      }
      case 'retract':
        await retractCoupleAnswers(context, { personId, name })
        sheet.retract(about, done.by)
        return
      case 'show': {
        const given = { personId, about: progressConsent, seen: await seenOf(progressConsent), now }
        await database.transaction((tx) => giveHouseholdConsent(tx, given))
        sheet.agree(progressConsent, done.by)
        return
      }
      case 'hide': {
        const given = { personId, about: progressConsent, now }
        await database.transaction((tx) => retractHouseholdConsent(tx, given))
        sheet.retract(progressConsent, done.by)
        return
      }
    }
  }
}

test('whatever people do in whatever order, each sees exactly what both agreed to', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 8, maxLength: 24 }), async (done) => {
      const given = await givenPeople()
      const { services, people } = given
      const { database, secrets } = services
      const sheet = openSheet()
      const act = actor(given, sheet)
      for (const each of [...opening, ...done]) {
        await act(each)
        for (const [viewer, { id: personId }] of people.entries()) {
          const read = database.read
          const compared = await compareCoupleAnswers(read, secrets, { personId, name })
          const shown = await listHouseholdConsents(read, { personId, about: progressConsent })
          for (const [of, other] of people.entries()) {
            const theirs = compared.others.find((mate) => mate.personId === other.id)
            const answers = theirs?.answers ?? null
            expect(answers !== null).toBe(of !== viewer && sheet.sees(viewer, of))
            if (answers) expect(answers.first).toBe(`${other.id} first`)
            const progress = shown.find((mate) => mate.personId === other.id)?.receivedAt ?? null
            expect(progress !== null).toBe(sheet.stands(progressConsent, of, viewer))
          }
        }
      }
    }),
    { numRuns: 12 },
  )
}, 240_000)
