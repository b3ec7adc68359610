import { eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { announceList } from '../../../app/authority/announce-list.server'
import { requestTransfer } from '../../../app/authority/request-transfer.server'
import { insertLook } from '../../../app/eligibility/data/looks'
import type { DecisionKind } from '../../../app/eligibility/domain/decision'
import { regionTransfers } from '../../../db/schema/authority'
import { decided, proposed } from '../decide'
import { givenCertificate } from '../given-certificate'
import { anOfficer } from '../given-officer'
import { givenPeople } from '../given-rows'
import type { Act, Situation } from './act'
import { now, type Actor } from './given-cast'

const purpose = { purpose: 'court-preparation', words: '' }
const ground = 'Order No 12 of 3 March'

const looks = {
  allowed: 'A look decides nothing, is in the trail, and is shown to the person.',
} as const

/** A look at the subject that an actor began before whatever keeps them from it now. */
async function lookOf({ services, subject }: Situation, { id, name }: Actor): Promise<string> {
  const look = { personId: subject.id, officerId: id, officerName: name, region: 'KZ-75' }
  return services.database.transaction((tx) =>
    insertLook(tx, {
      ...{ ...look, foundBy: 'iin', purpose: 'court-preparation', caseNumber: null, at: now },
    }),
  )
}

const decidePath = '/authority/records/:lookId/decide/:placementForm/:requirement'

/** A decision, of what it may be made. */
function decision(kind: DecisionKind, requirement: string, more: Record<string, string> = {}): Act {
  return {
    name: `${decidePath} ${kind}`,
    permission: 'record:decide',
    ownCase: 'refused',
    place: 'theirs',
    given: async (situation) => {
      const { services, subject } = situation
      const decisionOf = { personId: subject.id, requirement }
      const seen = kind === 'withdrawn' ? await decided(services.database, decisionOf) : ''
      return async (actor) => ({
        params: { lookId: await lookOf(situation, actor), placementForm: 'adoption', requirement },
        fields: { kind, ground, groundDate: '2026-03-03', validUntil: '', seen, ...more },
      })
    },
  }
}

/** A transfer of the subject from Almaty to Astana that waits: Almaty offers them, or Astana asks for them. */
async function transferOf(
  { services, subject, proposer }: Situation,
  side: 'giving' | 'receiving',
): Promise<string> {
  const to = { region: 'KZ-71', district: null }
  const officer = side === 'giving' ? anOfficer({ id: proposer.id }) : anOfficer(to)
  await givenPeople(services.database, officer.id)
  const asked =
    side === 'giving'
      ? ({ side, personId: subject.id, to } as const)
      : ({ side, sought: { kind: 'iin', iin: subject.iin } } as const)
  const acting = { ...services, requestId: 'r1' }
  await requestTransfer(acting, { officer, asked, ground, now })
  const waiting = await services.database.read
    .select({ id: regionTransfers.id })
    .from(regionTransfers)
    .where(eq(regionTransfers.personId, subject.id))
  return waiting[0]?.id ?? ''
}

/** Of their own region there is nobody to ask for. */
const notElsewhere = {
  'nobody of the case': 'already-here',
  'who proposed it': 'already-here',
  'promoted by who proposed it': 'already-here',
  'promoter of who proposed it': 'already-here',
  'promoted by one hand with who proposed it': 'already-here',
} as const

/** What officers can do, and by which rules. */
export const officerActs: Act[] = [
  {
    name: '/authority ',
    permission: 'record:look',
    ownCase: looks,
    place: 'theirs',
    // Whoever is not theirs is, to them, nobody.
    told: { 'of another region': 'nobody-with-iin', 'of another district': 'nobody-with-iin' },
    traces: 'That they were looked for is in the trail.',
    given:
      async ({ subject }) =>
      () => ({ fields: { sought: subject.iin, ...purpose } }),
  },
  {
    name: '/authority/people/:personId ',
    permission: 'record:look',
    ownCase: looks,
    place: 'theirs',
    given:
      async ({ subject }) =>
      () => ({ params: { personId: subject.id }, fields: purpose }),
  },
  decision('satisfied', 'home-visit'),
  decision('not-satisfied', 'home-visit'),
  decision('withdrawn', 'home-visit'),
  decision('exempt', 'psychological-training'),
  decision('recognised', 'psychological-training', {
    issuer: 'Қамқор қоғамдық қоры',
    number: 'ПШ-118/26',
    academicHours: '42',
  }),
  ...(['confirm', 'decline'] as const).map((answer): Act => ({
    name: `/authority/records/:lookId/proposals/:proposalId ${answer}`,
    permission: 'record:decide',
    ownCase: 'refused',
    place: 'theirs',
    answers: answer === 'confirm' ? 'as the second' : 'by declining',
    // One's own is taken back by the same button.
    ...(answer === 'decline' ? { told: { 'who proposed it': 'done' } as const } : {}),
    given: async (situation) => {
      const { services, subject, proposer } = situation
      const officer = { id: proposer.id, region: 'KZ-75' }
      const personId = subject.id
      const proposalId = await proposed(services.database, { personId, officer })
      return async (actor) => ({
        params: { lookId: await lookOf(situation, actor), proposalId },
        fields: { answer },
      })
    },
  })),
  {
    name: '/authority/records/:lookId/household ',
    permission: 'record:look',
    ownCase: looks,
    place: 'theirs',
    given: async (situation) => async (actor) => ({
      params: { lookId: await lookOf(situation, actor) },
      fields: { member: situation.member.id },
    }),
  },
  {
    name: '/authority/records/:lookId/iin ',
    permission: 'record:decide',
    ownCase: 'refused',
    place: 'theirs',
    given: async (situation) => async (actor) => ({
      params: { lookId: await lookOf(situation, actor) },
      fields: { iin: situation.subject.iin },
    }),
  },
  {
    name: '/authority/records/:lookId/extract ',
    permission: 'record:look',
    ownCase: 'refused',
    place: 'theirs',
    given: async (situation) => async (actor) => ({
      params: { lookId: await lookOf(situation, actor) },
      fields: { forms: 'adoption' },
    }),
  },
  {
    name: '/authority/records/:lookId/transfer ',
    permission: 'region:transfer',
    ownCase: 'refused',
    place: 'theirs',
    given: async (situation) => async (actor) => ({
      params: { lookId: await lookOf(situation, actor) },
      fields: { place: 'KZ-71', ground },
    }),
  },
  {
    name: '/authority/elsewhere/:code ',
    permission: 'region:transfer',
    ownCase: 'refused',
    place: { anywhere: 'Whoever would receive somebody is of another place.' },
    told: notElsewhere,
    given: async ({ services, subject }) => {
      const { code } = await givenCertificate(services, {
        personId: subject.id,
        enrolmentId: uuid(),
      })
      return () => ({ params: { code }, fields: { ground } })
    },
  },
  {
    name: '/authority/transfers ask',
    permission: 'region:transfer',
    ownCase: 'refused',
    place: { anywhere: 'Whoever would receive somebody is of another place.' },
    told: notElsewhere,
    given:
      async ({ subject }) =>
      () => ({
        fields: { intent: 'ask', sought: subject.iin, ground },
      }),
  },
  {
    name: '/authority/transfers retract',
    permission: 'region:transfer',
    answers: 'as the proposer',
    given: async (situation) => {
      const transferId = await transferOf(situation, 'giving')
      return () => ({ fields: { intent: 'retract', transferId } })
    },
  },
  ...(['accepted', 'declined'] as const).map((answer): Act => ({
    name: `/authority/transfers/:transferId ${answer}`,
    permission: 'region:transfer',
    ownCase: 'refused',
    place: 'theirs',
    given: async (situation) => {
      const transferId = await transferOf(situation, 'receiving')
      return () => ({
        params: { transferId },
        fields: { decision: answer, answer: answer === 'declined' ? ground : '' },
      })
    },
  })),
  {
    name: '/authority/announcements announce',
    permission: 'record:check-many',
    given: async () => () => ({ fields: { intent: 'announce', people: '300', ground } }),
  },
  {
    name: '/authority/announcements vouch',
    permission: 'record:check-many',
    place: 'theirs',
    answers: 'as the second',
    // A list is a region's, whatever the district.
    told: { 'of another district': 'done' },
    given: async ({ services, proposer }) => {
      const officer = { id: proposer.id, region: 'KZ-75' }
      const asked = { officer, people: 300, ground, now }
      const outcome = await announceList({ ...services, requestId: 'r1' }, asked)
      const announcementId = outcome.kind === 'announced' ? outcome.announcementId : ''
      return () => ({ fields: { intent: 'vouch', announcementId } })
    },
  },
  {
    name: '/authority/batch ',
    permission: 'record:check-many',
    ownCase: looks,
    place: { anywhere: 'A list tells nothing of people who are not theirs.' },
    given:
      async ({ subject }) =>
      () => ({ fields: { list: subject.iin, ...purpose } }),
  },
]
