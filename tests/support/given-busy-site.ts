import { v7 as uuid } from 'uuid'
import { hashIin } from '../../app/accounts/secrecy/seal-iin.server'
import { parseIin } from '../../app/accounts/domain/iin'
import { proposalLife } from '../../app/accounts/domain/proposal-life'
import { grantRole } from '../../app/accounts/grant-role.server'
import { moveIin } from '../../app/accounts/move-iin.server'
import { releaseIin } from '../../app/accounts/release-iin.server'
import { seeIin } from '../../app/accounts/see-iin.server'
import type { Answer } from '../../app/approvals/domain/proposal'
import { proposeAct } from '../../app/approvals/propose-act.server'
import { announceList } from '../../app/authority/announce-list.server'
import { vouchForList } from '../../app/authority/vouch-for-list.server'
import { retractTransfer } from '../../app/authority/retract-transfer.server'
import { declineChange } from '../../app/certification/life/decline-change.server'
import { retractProposal } from '../../app/certification/life/retract-proposal.server'
import type { Services } from '../../app/context'
import { openLook } from '../../app/eligibility/open-look.server'
import { connectClient } from '../../app/exchange/connect-client.server'
import { answerApproval } from '../../app/journeys/answer-approval.server'
import { answerDecision } from '../../app/journeys/answer-decision.server'
import { decideRequirement } from '../../app/journeys/decide-requirement.server'
import { grantLearning } from '../../app/journeys/grant-learning.server'
import { publishContent } from '../../app/journeys/publish-content.server'
import { publishRequirementTable } from '../../app/journeys/publish-requirement-table.server'
import { givenProposal } from './given-change'
import { givenCertificate } from './given-certificate'
import { givenEnrolment } from './given-enrolment'
import { givenExtract } from './given-extract'
import { givenLibraryFolder } from './given-library'
import { anOfficer } from './given-officer'
import { givenPerson } from './given-person'
import { aChecklistItem, aTable } from './given-requirement-table'
import { iinNumber } from './given-residents'
import { almaty, ask, astana, byCode, decide, waitingFor } from './given-transfer'
import { givenPeople } from './given-rows'
import { runBatch } from './run-batch'

const now = new Date('2026-11-21T09:00:00Z')
const requestId = 'r1'
const form = 'guardianship'

/** @throws Error when a door refused what this site needs. */
function done<T extends { kind: string }>(outcome: T): T {
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome))
  return outcome
}

/** Publishes content with what to do in an emergency and a library, as an operator does. */
export async function givenPublished(services: Services): Promise<void> {
  const folder = givenLibraryFolder()
  done(await publishContent(services, { folder: folder.path, actorId: null, now }))
}

/** Somebody who is enrolled in the sample programme and holds its certificate. */
export async function givenLearner(
  services: Services,
  facts: Parameters<typeof givenPerson>[1] = {},
) {
  const { id: personId } = await givenPerson(services, facts)
  const enrolled = { personId, programme: 'sample', now }
  const { id: enrolmentId } = await givenEnrolment(services.database, enrolled)
  return givenCertificate(services, { personId, enrolmentId, now: facts.now ?? now })
}

/**
 * Does on a site with content whatever else can happen to its legal facts than what becomes of certificates, keys and roles: rules
 * are published, officers look, decide, propose, answer, move people and check lists, IINs are seen and taken off,
 * systems are connected, learning is granted. Each by its door.
 */
export async function givenBusyLife(services: Services): Promise<void> {
  await publish(services)
  const officers = [anOfficer({ id: uuid() }), anOfficer({ id: uuid() })]
  await givenPeople(services.database, ...officers.map(({ id }) => id), almaty.id, astana.id)
  await services.database.transaction(async (tx) => {
    for (const { id: personId } of officers) {
      const grant = { personId, role: 'authority', region: 'KZ-75', actorId: null, now } as const
      done(await grantRole(tx, grant))
    }
  })
  await decideAndExtract(services, officers)
  await moveBetweenDesks(services)
  await checkLists(services, officers)
  await takeIinsOff(services, officers[0]?.id ?? '')
  await askForSecondHands(services)
  await proposeChanges(services)
  await grant(services)
}

async function publish(services: Services) {
  const requirements = [aChecklistItem(), aChecklistItem({ id: 'court', secondOfficial: true })]
  const table = aTable({ placementForm: form, requirements })
  const by = { actorId: null, origin: { from: 'file', follows: null }, now } as const
  done(await services.database.transaction((tx) => publishRequirementTable(tx, table, by)))
  const client = { clientId: uuid(), name: 'Register of Astana', scopes: [], regions: ['KZ-71'] }
  await services.database.transaction(async (tx) =>
    done(await connectClient(tx, { ...client, scopes: ['records:read'], actorId: null, now })),
  )
}

async function decideAndExtract(services: Services, officers: ReturnType<typeof anOfficer>[]) {
  const asked = { ...services, requestId }
  const [officer, colleague] = officers.map(({ id }) => ({ id, region: 'KZ-75' }))
  if (!officer || !colleague) throw new Error('two officers are needed')
  const residence = { region: 'KZ-75', district: null }
  const { id: personId } = await givenPerson(services, { residence })
  const request = {
    ...({
      officer,
      personId,
      placementForm: form,
      kind: 'satisfied',
      ground: 'Protocol 17',
    } as const),
    ...{ groundDate: '2026-11-20', validUntil: null, seen: null, now },
  }
  done(await decideRequirement(asked, { ...request, requirement: 'home-visit' }))
  // Proposed by a clock that ran ahead: it has lapsed, and gives way to the next one.
  const ahead = new Date(now.getTime() + proposalLife)
  done(await decideRequirement(asked, { ...request, requirement: 'court', now: ahead }))
  for (const [confirms, who] of [
    [false, officer],
    [false, colleague],
    [true, colleague],
  ] as const) {
    const made = done(await decideRequirement(asked, { ...request, requirement: 'court' }))
    if (made.kind !== 'proposed') throw new Error('a second officer was not asked')
    const { proposalId } = made
    done(await answerDecision(asked, { proposalId, officer: who, confirms, now }))
  }
  await givenExtract(services, { personId, forms: [form], now })
}

async function moveBetweenDesks(services: Services) {
  const mover = async (residence?: { region: string; district: null }) => {
    return (await givenLearner(services, residence ? { residence } : {})).code
  }
  for (const decision of ['accepted', 'declined', 'withdrawn'] as const) {
    const code = await mover({ region: 'KZ-75', district: null })
    done(await ask(services, astana, byCode(code)))
    const [transfer] = await waitingFor(services, almaty)
    const transferId = transfer?.id ?? ''
    if (decision !== 'withdrawn') done(await decide(services, almaty, transferId, decision))
    else
      await retractTransfer({ ...services, requestId }, { transferId, officerId: astana.id, now })
  }
  // Whoever belongs to no region moves at once.
  done(await ask(services, astana, byCode(await mover())))
}

async function checkLists(services: Services, officers: ReturnType<typeof anOfficer>[]) {
  const asked = { ...services, requestId }
  const [officer = anOfficer(), colleague = officer] = officers
  const list = { officer, people: 5, ground: 'Applicants of 2026, from the register', now }
  const announced = done(await announceList(asked, list))
  if (announced.kind !== 'announced') throw new Error('nothing was announced')
  const { announcementId } = announced
  done(await vouchForList(asked, { officer: colleague, announcementId, now }))
  await runBatch(services, iinNumber(4_000))
  const strangers = Array.from({ length: 120 }, (_, at) => iinNumber(5_000 + at))
  await runBatch(services, strangers.join('\n'))
}

async function takeIinsOff(services: Services, officerId: string) {
  const { database, secrets } = services
  const [first, second, third] = [1, 2, 3].map((each) => iinNumber(700 + each))
  const holders = []
  for (const iin of [first, second, third]) {
    holders.push(
      await givenPerson(services, { iin, residence: { region: 'KZ-75', district: null } }),
    )
  }
  const [released, moved, seen] = holders.map(({ id }) => id)
  const receiver = await givenPerson(services)
  const off = { ground: 'not-theirs', actorId: null, now } as const
  const outcomes = await database.transaction(async (tx) => [
    await releaseIin(tx, services, { personId: released ?? '', ...off }),
    await moveIin(tx, services, { personId: moved ?? '', toPersonId: receiver.id, ...off }),
  ])
  outcomes.forEach(done)
  const officer = anOfficer({ id: officerId })
  const look = { officer, personId: seen ?? '', foundBy: 'iin', purpose: 'acceptance' } as const
  const opened = await database.transaction(async (tx) =>
    done(await openLook(tx, { ...look, now, requestId })),
  )
  const iin = parseIin(third ?? '')
  if (opened.kind !== 'opened' || !iin) throw new Error('the paper was not seen')
  const { lookId } = opened
  done(await seeIin({ database, secrets }, { personId: seen ?? '', iin, officer, lookId, now }))
}

async function askForSecondHands(services: Services) {
  const { config, database, secrets } = services
  const administrators = [
    await givenPerson(services, { role: 'administrator' }),
    await givenPerson(services, { role: 'administrator' }),
  ]
  const [proposer = '', other = ''] = administrators.map(({ id }) => id)
  for (const answer of ['declined', 'withdrawn', 'confirmed'] satisfies Answer[]) {
    const iin = iinNumber(800)
    const { id: personId } = await givenPerson(services, {
      iin: answer === 'confirmed' ? iin : undefined,
    })
    const iinHash = hashIin(secrets, iin)
    const act = { kind: 'release-iin', personId, iinHash, ground: 'mistyped' } as const
    const proposalId = await database.transaction((tx) =>
      proposeAct(tx, { config }, { act, proposedBy: proposer, now }),
    )
    const answeredBy = answer === 'withdrawn' ? proposer : other
    done(await answerApproval(services, { proposalId, answer, answeredBy, now }))
  }
}

async function proposeChanges(services: Services) {
  const { database } = services
  const { id: actorId } = await givenPerson(services, { role: 'administrator' })
  const { code } = await givenLearner(services)
  await givenProposal(services, 'revoke', code, { now: new Date(now.getTime() - proposalLife) })
  const declined = await givenProposal(services, 'revoke', code, { now })
  await database.transaction(async (tx) =>
    done(await declineChange(tx, { proposalId: declined, actorId, now })),
  )
  const ownId = await givenProposal(services, 'suspend', code, { proposedBy: actorId, now })
  await database.transaction(async (tx) =>
    done(await retractProposal(tx, { proposalId: ownId, actorId, now })),
  )
}

async function grant(services: Services) {
  const { id: personId } = await givenPerson(services)
  const { id: trainerId } = await givenPerson(services, { role: 'trainer' })
  const { database } = services
  const { id: enrolmentId } = await givenEnrolment(database, { personId, programme: 'sample', now })
  const given = { kind: 'fresh-enrolment', amount: 1, seen: 0 } as const
  const reason = 'The texts were corrected since'
  done(await grantLearning(services, { trainerId, enrolmentId, ...given, reason, requestId, now }))
}
