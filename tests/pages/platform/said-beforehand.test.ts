import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proposalLife } from '../../../app/accounts/domain/proposal-life'
import { removeRole } from '../../../app/accounts/remove-role.server'
import { removeSecondFactor } from '../../../app/accounts/remove-second-factor.server'
import { proposeAct } from '../../../app/approvals/propose-act.server'
import * as approval from '../../../app/approvals/pages/approval'
import { announceList } from '../../../app/authority/announce-list.server'
import * as announcements from '../../../app/authority/pages/announcements'
import * as decision from '../../../app/authority/pages/proposal'
import type { DecisionRequest } from '../../../app/eligibility/domain/decision-request'
import * as certificate from '../../../app/certification/pages/govern-certificate'
import type { Services } from '../../../app/context'
import { insertLook } from '../../../app/eligibility/data/looks'
import { suspendCertificate } from '../../../app/journeys/suspend-certificate.server'
import { recordAudit } from '../../../app/platform/audit/record-audit.server'
import { getPage, lookAndPost, type Answer, type Fields, type Page } from '../../support/ask-page'
import { answer as answerProposal, now, proposed } from '../../support/decide'
import { confirmDecision } from '../../../app/eligibility/confirm-decision.server'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenProposal } from '../../support/given-change'
import { givenHousehold } from '../../support/given-household'
import { givenPerson, type GivenPerson } from '../../support/given-person'
import { aChecklistItem, aRequirement, givenTable } from '../../support/given-requirement-table'

const after = (ms: number) => new Date(now.getTime() + ms)
const residence = { region: 'KZ-75', district: null }

/** Who takes part: whom it is about, who proposes, who would confirm, and one more of the same office. */
type Cast = Record<'subject' | 'proposer' | 'second' | 'third', GivenPerson>

/** What waits, as pages show it to somebody and are sent by them. */
type Waiting = {
  page: Page
  params: (who: GivenPerson, at: Date) => Promise<Record<string, string>>
  confirm: Fields
  decline: Fields
  /** What keeps somebody from confirming, as the page says it; null when it offers the button. */
  said: (data: unknown) => unknown
}

type Kind = {
  role: 'administrator' | 'authority'
  lasts: number
  propose: (services: Services, cast: Cast) => Promise<Waiting>
  /** What can happen to what it rests on. */
  overtake?: (services: Services, cast: Cast) => Promise<unknown>
}

const certificateOfTraining = {
  ...{ issuer: 'Қамқор қоғамдық қоры', number: 'ПШ-118/26', date: '2026-03-03' },
  ...{ programme: 'Parents’ school', academicHours: 42, verification: null },
}
const recognition: Partial<DecisionRequest> = {
  ...{ requirement: 'psychological-training', kind: 'recognised' },
  recognised: certificateOfTraining,
}

function aDecision(of: Partial<DecisionRequest>): Kind['propose'] {
  return async (services, { subject, proposer }) => {
    const requirements = [
      aRequirement({ secondOfficial: true }),
      aChecklistItem({ id: 'court', secondOfficial: true }),
    ]
    await givenTable(services.database, { requirements })
    const officer = { id: proposer.id, region: 'KZ-75' }
    const asked = { personId: subject.id, officer, ...of }
    const proposalId = await proposed(services.database, asked)
    const lookBy = ({ id, name }: GivenPerson, at: Date) =>
      services.database.transaction((tx) =>
        insertLook(tx, {
          ...{ personId: subject.id, officerId: id, officerName: name, region: 'KZ-75', at },
          ...{ foundBy: 'iin', purpose: 'court-preparation', caseNumber: null },
        }),
      )
    return {
      page: decision as Page,
      params: async (who, at) => ({ lookId: await lookBy(who, at), proposalId }),
      confirm: { answer: 'confirm' },
      decline: { answer: 'decline' },
      said: (data) => (data as { obstacle: unknown }).obstacle,
    }
  }
}

/** That another person's training is recognised by the same certificate meanwhile. */
async function useElsewhere({ database }: Services, { third, proposer }: Cast) {
  const of = { personId: third.id, officer: { id: proposer.id, region: 'KZ-75' } }
  const proposalId = await proposed(database, { ...of, ...recognition })
  const by = { id: 'officer-2', region: 'KZ-75' }
  expect(await answerProposal(database, confirmDecision, proposalId, by)).not.toHaveProperty('why')
}

const codes = new WeakMap<Services, string>()

async function aChange(services: Services, { subject, proposer }: Cast): Promise<Waiting> {
  const { code } = await givenCertificate(services, { personId: subject.id })
  codes.set(services, code)
  const by = { proposedBy: proposer.id, now }
  const proposal = await givenProposal(services, 'suspend', code, by)
  return {
    page: certificate as Page,
    params: async () => ({ code }),
    confirm: { intent: 'confirm', proposal },
    decline: { intent: 'decline', proposal },
    said: (data) => {
      const { answering, earlier } = data as {
        answering: { obstacle: unknown } | null
        earlier: { decision: string }[]
      }
      if (answering) return answering.obstacle
      return earlier[0]?.decision === 'lapsed' ? 'lapsed' : 'already-decided'
    },
  }
}

function suspendMeanwhile(services: Services) {
  const by = { actorId: null, confirmedBy: null, proposalId: null }
  const act = { code: codes.get(services) ?? '', reason: 'under-inquiry', note: null, ...by }
  return services.database.transaction((tx) => suspendCertificate(tx, { ...act, now: after(1) }))
}

async function anAct(services: Services, { subject, proposer }: Cast): Promise<Waiting> {
  const grant = { role: 'administrator', region: null, district: null } as const
  const act = { kind: 'grant-role', personId: subject.id, ...grant } as const
  const proposalId = await services.database.transaction((tx) =>
    proposeAct(tx, services, { act, proposedBy: proposer.id, now }),
  )
  return {
    page: approval as Page,
    params: async () => ({ proposalId }),
    confirm: { answer: 'confirm' },
    decline: { answer: 'decline' },
    said: (data) => (data as { obstacle: unknown }).obstacle,
  }
}

async function aList(services: Services, { proposer }: Cast): Promise<Waiting> {
  const officer = { id: proposer.id, region: 'KZ-75' }
  const asked = { officer, people: 300, ground: 'Applicants of 2026', now }
  const outcome = await announceList({ ...services, requestId: 'r1' }, asked)
  const announcementId = outcome.kind === 'announced' ? outcome.announcementId : ''
  return {
    page: announcements as Page,
    params: async () => ({}),
    confirm: { intent: 'vouch', announcementId },
    // Nobody declines a list; who vouches for it answers it.
    decline: { intent: 'vouch', announcementId },
    said: (data) => {
      const { lists } = data as { lists: { id: string; obstacle: unknown }[] }
      const found = lists.find(({ id }) => id === announcementId)
      return found ? found.obstacle : 'list-too-old'
    },
  }
}

const kinds: Record<string, Kind> = {
  'a decision': {
    ...{ role: 'authority', lasts: proposalLife, propose: aDecision({ requirement: 'court' }) },
  },
  'a recognition': {
    ...{ role: 'authority', lasts: proposalLife, propose: aDecision(recognition) },
    overtake: useElsewhere,
  },
  'a change of a certificate': {
    ...{ role: 'administrator', lasts: proposalLife, propose: aChange },
    overtake: suspendMeanwhile,
  },
  'an act of administrators': { role: 'administrator', lasts: proposalLife, propose: anAct },
  'a list': { role: 'authority', lasts: 86_400_000, propose: aList },
}

/** What can stand between a proposal and its confirmation. */
const hindrances = [
  ...['it is the proposer’s own', 'it is about their household', 'one made the other'],
  ...['the proposer left', 'the proposer lost their factor', 'it was answered', 'it lapsed'],
  'it was overtaken',
] as const

type Hindrance = (typeof hindrances)[number]

async function tell(kind: Kind, happened: readonly Hindrance[]) {
  const services = await freshServices()
  const { database } = services
  const { role } = kind
  const at = after(happened.includes('it lapsed') ? kind.lasts : 10)
  const official = () => givenPerson(services, { role, now: at })
  const cast: Cast = {
    subject: await givenPerson(services, { residence, now }),
    proposer: await official(),
    second: await official(),
    third: await official(),
  }
  const { subject, proposer, second, third } = cast
  const waiting = await kind.propose(services, cast)
  const ask = async (who: GivenPerson) => ({
    ...{ path: '/x', cookie: who.cookie, now: at, params: await waiting.params(who, at) },
  })
  const happens: Record<Hindrance, () => Promise<unknown>> = {
    'it was overtaken': async () => kind.overtake?.(services, cast),
    'it was answered': async () =>
      lookAndPost(services, waiting.page, waiting.decline, await ask(third)),
    'it is about their household': () => givenHousehold(database, [subject.id, second.id], now),
    'one made the other': () =>
      database.transaction((tx) => {
        const entry = { action: 'role.granted', actorId: proposer.id, now: at } as const
        const person = { kind: 'person', id: second.id } as const
        return recordAudit(tx, { ...entry, subject: person, detail: { role, region: 'KZ-75' } })
      }),
    'the proposer left': () =>
      database.transaction<unknown>((tx) =>
        removeRole(tx, { personId: proposer.id, role, actorId: null, now: after(5) }),
      ),
    'the proposer lost their factor': () =>
      database.transaction((tx) =>
        removeSecondFactor(tx, services, { personId: proposer.id, actorId: null, now: after(5) }),
      ),
    'it is the proposer’s own': async () => undefined,
    'it lapsed': async () => undefined,
  }
  for (const each of Object.keys(happens) as Hindrance[]) {
    if (happened.includes(each)) await happens[each]()
  }
  const who = happened.includes('it is the proposer’s own') ? proposer : second
  const asked = await ask(who)
  const shown = await getPage(services, waiting.page.loader, asked)
  const done = await lookAndPost(services, waiting.page, waiting.confirm, asked)
  return {
    said: shown.status === 200 ? waiting.said(shown.data) : outcomeOf(shown),
    done: outcomeOf(done),
  }
}

type Told = Awaited<ReturnType<typeof tell>>

const alone = new Map<string, Promise<Told[]>>()

/** What each hindrance by itself is told with, in their order; each is tried once, for two tests look at it. */
function tellAlone(name: string): Promise<Told[]> {
  const known = alone.get(name)
  if (known) return known
  const kind = kinds[name] as Kind
  const asked = Promise.all(hindrances.map((each) => tell(kind, [each])))
  alone.set(name, asked)
  return asked
}

/** Why something was refused; null when it was done. */
function outcomeOf({ status, location, data }: Answer): unknown {
  if (status === 303 || status === 302) return location?.startsWith('/account') ? 'set-up' : null
  const { why, errors } = (data ?? {}) as { why?: string; errors?: Record<string, string> }
  return why ?? errors?.[''] ?? status
}

test.each(Object.keys(kinds))(
  'whatever stands against %s, its page says beforehand what confirming would be refused with',
  async (name) => {
    const kind = kinds[name] as Kind
    for (const { said, done } of await tellAlone(name)) expect(done).toEqual(said)
    expect(await tell(kind, [])).toEqual({ said: null, done: null })
    await fc.assert(
      fc.asyncProperty(fc.subarray([...hindrances], { minLength: 2 }), async (happened) => {
        const { said, done } = await tell(kind, happened)
        expect(done).toEqual(said)
      }),
      { numRuns: 12 },
    )
  },
  60_000,
)

test.each([
  [
    'a decision',
    [
      'own-proposal',
      'own-case',
      'not-independent',
      'proposer-left',
      'proposer-left',
      'already-answered',
      'lapsed',
      null,
    ],
  ],
  [
    'a recognition',
    [
      'own-proposal',
      'own-case',
      'not-independent',
      'proposer-left',
      'proposer-left',
      'already-answered',
      'lapsed',
      'anothers-certificate',
    ],
  ],
  [
    'a change of a certificate',
    [
      'own-proposal',
      'own-certificate',
      'not-independent',
      'proposer-left',
      'proposer-left',
      'already-decided',
      'lapsed',
      'already-suspended',
    ],
  ],
  [
    'an act of administrators',
    [
      'own-proposal',
      'own-case',
      'not-independent',
      'proposer-left',
      'proposer-left',
      'already-answered',
      'lapsed',
      null,
    ],
  ],
  [
    'a list',
    [
      'own-list',
      null,
      'not-independent',
      'proposer-left',
      'proposer-left',
      'vouched-already',
      'list-too-old',
      null,
    ],
  ],
] as const)('what stands against %s is told by its name', async (name, told) => {
  expect((await tellAlone(name)).map(({ said }) => said)).toEqual(told)
})
