import { expect, test } from 'vitest'
import { proposalLife } from '../../../app/accounts/domain/proposal-life'
import { listRoles } from '../../../app/accounts/list-roles.server'
import { removeRole } from '../../../app/accounts/remove-role.server'
import { removeSecondFactor } from '../../../app/accounts/remove-second-factor.server'
import { listProposals as listApprovals } from '../../../app/approvals/list-proposals.server'
import { proposeAct } from '../../../app/approvals/propose-act.server'
import { proposedChanges } from '../../../app/certification/data/registers'
import { findCertificateByCode } from '../../../app/certification/issuing/find-certificate-by-code.server'
import { declineChange } from '../../../app/certification/life/decline-change.server'
import { listProposals as listChanges } from '../../../app/certification/life/list-proposals.server'
import { proposeChange } from '../../../app/certification/life/propose-change.server'
import { retractProposal } from '../../../app/certification/life/retract-proposal.server'
import type { Services } from '../../../app/context'
import { proposedDecisions } from '../../../app/eligibility/data/registers'
import {
  listLapsedProposals,
  listOpenProposals,
} from '../../../app/eligibility/list-open-proposals.server'
import { answerApproval } from '../../../app/journeys/answer-approval.server'
import { answerDecision } from '../../../app/journeys/answer-decision.server'
import { confirmCertificateChange } from '../../../app/journeys/confirm-certificate-change.server'
import { decideRequirement } from '../../../app/journeys/decide-requirement.server'
import { compareRegister } from '../../../app/platform/audit/compare-register.server'
import { eligibilityDecisions } from '../../../db/schema/eligibility'
import { auditEntries } from '../../../db/schema/platform'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenPerson } from '../../support/given-person'
import { aChecklistItem, givenTable } from '../../support/given-requirement-table'

const now = new Date('2026-11-21T09:00:00Z')
const after = (ms: number) => new Date(now.getTime() + ms)
/** The last moment at which what was proposed at `now` can be confirmed, and the first at which it cannot. */
const lastMoment = after(proposalLife - 1)
const lapse = after(proposalLife)

type Outcome = { kind: string; why?: string }
type How = 'confirm' | 'decline' | 'retract'

/** One kind of proposal: what is done with it, whoever waits for it. */
type Case = {
  services: Services
  /** Who proposes, and who answers. */
  proposer: string
  role: 'administrator' | 'authority'
  propose: (at: Date) => Promise<Outcome & { proposalId?: string }>
  answer: (proposalId: string, how: How, at: Date) => Promise<Outcome>
  /** Ids of what waits, and of what is listed as lapsed. */
  listed: (at: Date) => Promise<{ waiting: string[]; lapsed: string[] }>
  /** Whether what was proposed is done. */
  isDone: () => Promise<boolean>
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

async function aDecision(): Promise<Case> {
  const services = await freshServices()
  const { database } = services
  const requirements = [aChecklistItem({ id: 'court', secondOfficial: true })]
  await givenTable(database, { requirements })
  const residence = { region: 'KZ-75', district: null }
  const { id: personId } = await givenPerson(services, { residence })
  const officers = [
    await givenPerson(services, { role: 'authority' }),
    await givenPerson(services, { role: 'authority' }),
  ]
  const [proposer = '', second = ''] = idsOf(officers)
  const acting = { ...services, requestId: 'r1' }
  const asked = { personId, placementForm: 'adoption', requirement: 'court' }
  const decision = { kind: 'satisfied', ground: 'Order No 12 of 3 March' } as const
  const days = { groundDate: '2026-11-20', validUntil: null, seen: null }
  const officer = { id: proposer, region: 'KZ-75' }
  const region = { region: 'KZ-75' }
  return {
    services,
    proposer,
    role: 'authority',
    propose: (at) =>
      decideRequirement(acting, { ...asked, ...decision, ...days, officer, now: at }),
    answer: (proposalId, how, at) =>
      answerDecision(acting, {
        officer: { id: how === 'retract' ? proposer : second, region: 'KZ-75' },
        ...{ proposalId, confirms: how === 'confirm', now: at },
      }),
    listed: async (at) => ({
      waiting: idsOf(await listOpenProposals(database.read, { ...region, now: at })),
      lapsed: idsOf(await listLapsedProposals(database.read, { ...region, now: at, limit: 9 })),
    }),
    isDone: async () => (await database.read.select().from(eligibilityDecisions)).length === 1,
  }
}

async function givenAdministrators(services: Services) {
  const two = [
    await givenPerson(services, { role: 'administrator' }),
    await givenPerson(services, { role: 'administrator' }),
  ]
  const [proposer = '', second = ''] = idsOf(two)
  return { proposer, second }
}

async function aChange(): Promise<Case> {
  const services = await freshServices()
  const { database } = services
  const { code } = await givenCertificate(services)
  const { proposer, second } = await givenAdministrators(services)
  const change = { code, action: 'suspend', reason: 'under-inquiry', note: '' } as const
  return {
    services,
    proposer,
    role: 'administrator',
    propose: (at) =>
      database.transaction((tx) =>
        proposeChange(tx, services.keys, { ...change, proposedBy: proposer, now: at }),
      ),
    answer: (proposalId, how, at) => {
      if (how === 'confirm') {
        return confirmCertificateChange(services, { proposalId, confirmedBy: second, now: at })
      }
      return database.transaction<Outcome>((tx) =>
        how === 'decline'
          ? declineChange(tx, { proposalId, actorId: second, now: at })
          : retractProposal(tx, { proposalId, actorId: proposer, now: at }),
      )
    },
    listed: async (at) => {
      const { open, lapsed } = await listChanges(database.read, at)
      return { waiting: idsOf(open), lapsed: idsOf(lapsed) }
    },
    isDone: async () => Boolean((await findCertificateByCode(database.read, code))?.suspended),
  }
}

async function anAct(): Promise<Case> {
  const services = await freshServices()
  const { database } = services
  const { proposer, second } = await givenAdministrators(services)
  const { id: personId } = await givenPerson(services)
  const grant = { role: 'administrator', region: null, district: null } as const
  const act = { kind: 'grant-role', personId, ...grant } as const
  const answers = { confirm: 'confirmed', decline: 'declined', retract: 'withdrawn' } as const
  return {
    services,
    proposer,
    role: 'administrator',
    propose: (at) =>
      database.transaction(async (tx) => {
        const proposed = { act, proposedBy: proposer, now: at }
        return { kind: 'proposed', proposalId: await proposeAct(tx, services, proposed) }
      }),
    answer: (proposalId, how, at) => {
      const answeredBy = how === 'retract' ? proposer : second
      const given = { proposalId, answer: answers[how], answeredBy, now: at }
      return answerApproval(services, given)
    },
    listed: async (at) => {
      const { waiting, lapsed } = await listApprovals(database.read, at)
      return { waiting: idsOf(waiting), lapsed: idsOf(lapsed) }
    },
    isDone: async () =>
      (await listRoles(database.read, personId)).some(({ role }) => role === 'administrator'),
  }
}

const cases = { 'a decision': aDecision, 'a change of a certificate': aChange, 'an act': anAct }
const kinds = Object.keys(cases) as (keyof typeof cases)[]

/** @throws Error when it is refused. @returns the id of the proposal. */
async function proposedAt({ propose }: Case, at: Date): Promise<string> {
  const { kind, why, proposalId } = await propose(at)
  if (kind !== 'proposed' || !proposalId) throw new Error(why)
  return proposalId
}

test.each(kinds)(
  '%s that was proposed is confirmed to the last moment of its seven days',
  async (kind) => {
    const given = await cases[kind]()
    const proposalId = await proposedAt(given, now)
    expect(await given.listed(lastMoment)).toEqual({ waiting: [proposalId], lapsed: [] })
    expect(await given.answer(proposalId, 'confirm', lastMoment)).not.toHaveProperty('why')
    expect(await given.isDone()).toBe(true)
  },
)

test.each(kinds)(
  '%s that lapsed is listed as lapsed, answered by nobody, and can be proposed anew',
  async (kind) => {
    const given = await cases[kind]()
    const { database } = given.services
    const first = await proposedAt(given, now)
    expect(await given.listed(lapse)).toEqual({ waiting: [], lapsed: [first] })
    const entries = () => database.read.select().from(auditEntries)
    const before = await entries()
    for (const how of ['confirm', 'decline', 'retract'] as const) {
      expect(await given.answer(first, how, lapse), how).toMatchObject({ why: 'lapsed' })
    }
    expect(await given.isDone()).toBe(false)
    expect(await entries()).toEqual(before)

    const second = await proposedAt(given, lapse)
    expect(second).not.toBe(first)
    expect((await given.listed(lapse)).waiting).toEqual([second])
    expect(await given.answer(first, 'confirm', lapse)).toMatchObject({ why: 'lapsed' })
    for (const register of [proposedDecisions, proposedChanges]) {
      expect(await compareRegister(database.read, register)).toEqual([])
    }
    expect(await given.answer(second, 'confirm', lapse)).not.toHaveProperty('why')
    expect(await given.isDone()).toBe(true)
  },
)

test.each(kinds)('%s cannot be proposed again before it has lapsed', async (kind) => {
  const given = await cases[kind]()
  const first = await proposedAt(given, now)
  const again = await given.propose(lastMoment)
  expect([again.why ?? null, again.proposalId ?? null]).toEqual(
    // What administrators propose word for word again is the same proposal.
    kind === 'an act' ? [null, first] : ['already-proposed', null],
  )
})

test.each(kinds)(
  '%s that was proposed by a clock that ran ahead has lapsed once it is set back',
  async (kind) => {
    const given = await cases[kind]()
    const ahead = await proposedAt(given, after(61_000))
    expect(await given.answer(ahead, 'confirm', now)).toMatchObject({ why: 'lapsed' })
    expect(await given.listed(now)).toEqual({ waiting: [], lapsed: [ahead] })
    const right = await proposedAt(given, now)
    expect(await given.answer(right, 'confirm', now)).not.toHaveProperty('why')
  },
)

const departures = {
  'has left office': ({ services, proposer, role }: Case) =>
    services.database.transaction<unknown>((tx) =>
      removeRole(tx, { personId: proposer, role, actorId: null, now: after(1) }),
    ),
  'has lost their second factor': loseFactor,
} satisfies Record<string, (given: Case) => Promise<unknown>>

function loseFactor({ services, proposer }: Case): Promise<unknown> {
  return services.database.transaction((tx) =>
    removeSecondFactor(tx, services, { personId: proposer, actorId: null, now: after(1) }),
  )
}

test.each(
  kinds.flatMap((kind) =>
    (Object.keys(departures) as (keyof typeof departures)[]).map((how) => [kind, how] as const),
  ),
)('%s is not confirmed once who proposed it %s, and can be declined', async (kind, how) => {
  const given = await cases[kind]()
  const proposalId = await proposedAt(given, now)
  await departures[how](given)
  const later = after(2)
  expect(await given.answer(proposalId, 'confirm', later)).toMatchObject({ why: 'proposer-left' })
  expect(await given.isDone()).toBe(false)
  expect(await given.answer(proposalId, 'decline', later)).not.toHaveProperty('why')
})

test.each(kinds)(
  '%s is confirmed though who proposed it lost a second factor before',
  async (kind) => {
    const given = await cases[kind]()
    await loseFactor(given)
    const proposalId = await proposedAt(given, after(2))
    expect(await given.answer(proposalId, 'confirm', after(3))).not.toHaveProperty('why')
  },
)

test('what a holder asks for waits for its answer, however long the office takes', async () => {
  const services = await freshServices()
  const { database } = services
  const holder = await givenPerson(services)
  const { code } = await givenCertificate(services, { personId: holder.id })
  const { second } = await givenAdministrators(services)
  const asked = await database.transaction((tx) =>
    proposeChange(tx, services.keys, {
      ...{ code, action: 'replace', reason: 'name-misspelt', note: '', now },
      correction: { name: 'Серікова Айгерім', document: 'Identity card' },
      ...{ proposedBy: holder.id, byHolder: true },
    }),
  )
  const proposalId = asked.kind === 'proposed' ? asked.proposalId : ''
  const late = after(10 * proposalLife)
  const { open, lapsed } = await listChanges(database.read, late)
  expect([idsOf(open), lapsed]).toEqual([[proposalId], []])
  const confirmation = { proposalId, confirmedBy: second, now: late }
  expect(await confirmCertificateChange(services, confirmation)).toMatchObject({
    kind: 'confirmed',
  })
})
