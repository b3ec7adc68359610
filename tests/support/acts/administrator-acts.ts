import { v7 as uuid } from 'uuid'
import { proposeAct } from '../../../app/approvals/propose-act.server'
import type { ProposedAct } from '../../../app/approvals/domain/proposed-act'
import { reasonsFor } from '../../../app/certification/domain/change-reasons'
import { changeActions, type ChangeAction } from '../../../app/certification/domain/change'
import { changeClient } from '../../../app/exchange/change-client.server'
import { createClient } from '../../../app/exchange/create-client.server'
import { findClient } from '../../../app/exchange/find-client.server'
import { suspendCertificate } from '../../../app/journeys/suspend-certificate.server'
import { givenCertificate } from '../given-certificate'
import { givenProposal } from '../given-change'
import type { Act, Situation } from './act'
import { now } from './given-cast'

/** Why an administrator may grant themselves less than takes two. */
const nothingNew = {
  allowed: 'An administrator may do whatever trainers and reviewers may, so that it gives nothing.',
} as const

const anothersWord = { allowed: 'Another one, who is not of the case, has the last word.' } as const

const rolesPath = '/admin/people/:personId'

function onPerson(choice: string, act: Partial<Act> & { fields: Record<string, string> }): Act {
  const { fields, ...rules } = act
  return {
    name: `${rolesPath} ${choice}`,
    permission: 'role:grant',
    given:
      async ({ subject }) =>
      () => ({
        params: { personId: subject.id },
        fields: { intent: choice, ...fields },
      }),
    ...rules,
  }
}

/** What a certificate's proposal answers. */
function onCertificate(intent: 'confirm' | 'decline' | 'retract', rules: Partial<Act>): Act {
  return {
    name: `/admin/certificates/:code ${intent}`,
    permission: 'certificate:govern',
    given: async ({ services, subject, proposer }) => {
      const code = await certificateOf({ services, subject })
      const proposal = await givenProposal(services, 'suspend', code, {
        proposedBy: proposer.id,
        now,
      })
      return () => ({ params: { code }, fields: { intent, proposal } })
    },
    ...rules,
  }
}

async function certificateOf({ services, subject }: Pick<Situation, 'services' | 'subject'>) {
  const given = { personId: subject.id, enrolmentId: uuid() }
  return (await givenCertificate(services, given)).code
}

function changeOf(action: ChangeAction): Act {
  return {
    name: '/admin/certificates/:code/:action ',
    permission: 'certificate:govern',
    ownCase: 'refused',
    given: async (situation) => {
      const { services, other } = situation
      const code = await certificateOf(situation)
      const reason = reasonsFor(action)[0]?.name ?? ''
      if (action === 'reinstate') {
        const by = { actorId: other.id, confirmedBy: other.id, proposalId: uuid() }
        const act = { code, reason: reasonsFor('suspend')[0]?.name ?? '', note: null, ...by, now }
        await services.database.transaction((tx) => suspendCertificate(tx, act))
      }
      const correction = { name: 'Серікова Айгерім', document: 'Identity card' }
      const more = action === 'replace' ? correction : {}
      return () => ({ params: { code, action }, fields: { reason, note: '', ...more } })
    },
  }
}

/** A proposal of each kind that concerns a person, or none. */
const proposals: ((situation: Situation) => Promise<ProposedAct>)[] = [
  async ({ subject: { id: personId } }) => ({
    ...{ kind: 'grant-role', personId, role: 'authority', region: 'KZ-71', district: null },
  }),
  // A name of its own: what waits already, word for word, would be proposed by who proposed it before.
  async () => ({
    ...{ kind: 'connect-client', name: `eGov ${uuid()}` },
    ...{ scopes: ['records:read'], regions: ['*'] },
  }),
]

function onApproval(
  answer: 'confirm' | 'decline' | 'retract',
  propose: (typeof proposals)[number],
  rules: Partial<Act>,
): Act {
  return {
    name: `/admin/approvals/:proposalId ${answer}`,
    permission: 'approval:answer',
    given: async (situation) => {
      const { services, proposer } = situation
      const act = await propose(situation)
      const proposalId = await services.database.transaction((tx) =>
        proposeAct(tx, services, { act, proposedBy: proposer.id, now }),
      )
      return () => ({ params: { proposalId }, fields: { answer } })
    },
    ...rules,
  }
}

/** How many systems have been connected: the digits of something random may be an IIN, which no name holds. */
let connected = 0

/** A system that learns of people, with a key. */
async function clientOf({ services: { database, secrets } }: Situation): Promise<string> {
  const asked = { name: `eGov ${++connected}`, scopes: ['records:read'], regions: ['*'] }
  const outcome = await database.transaction((tx) =>
    createClient(tx, secrets, { ...asked, actorId: null, now }),
  )
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  return outcome.clientId
}

function onClient(
  intent: string,
  fieldsOf: (situation: Situation, clientId: string) => Promise<Record<string, string>>,
): Act {
  return {
    name: `/admin/clients/:clientId ${intent}`,
    permission: 'client:manage',
    given: async (situation) => {
      const clientId = await clientOf(situation)
      const fields = { intent, ...(await fieldsOf(situation, clientId)) }
      return () => ({ params: { clientId }, fields })
    },
  }
}

/** What administrators can do, and by which rules. */
export const administratorActs: Act[] = [
  onPerson('grant', { ownCase: nothingNew, fields: { role: 'trainer', region: '' } }),
  onPerson('grant', { ownCase: anothersWord, fields: { role: 'authority', region: 'KZ-71' } }),
  onPerson('remove', {
    ownCase: { allowed: 'Whoever gives up a role has less.' },
    fields: { role: 'administrator' },
  }),
  onPerson('remove-second-factor', {
    ownCase: { allowed: 'One’s own is removed on its own page, with a code; another’s by two.' },
    told: { 'whom it is about': 'set-up' },
    fields: {},
  }),
  onPerson('change-iin', { ownCase: 'refused', fields: { ground: 'mistyped', toEmail: '' } }),
  ...proposals.flatMap((propose, at) => [
    onApproval('confirm', propose, {
      answers: 'as the second',
      ...(at === 0 ? { ownCase: 'refused' } : {}),
    }),
    onApproval('decline', propose, {
      answers: 'by declining',
      ...(at === 0 ? { ownCase: 'refused' } : {}),
    }),
    onApproval('retract', propose, { answers: 'as the proposer' }),
  ]),
  onCertificate('confirm', { answers: 'as the second', ownCase: 'refused' }),
  onCertificate('decline', { answers: 'by declining', ownCase: 'refused' }),
  onCertificate('retract', { answers: 'as the proposer' }),
  ...changeActions.map(changeOf),
  {
    name: '/admin/rules/:form/edit ',
    permission: 'rules:edit',
    given: async () => () => ({
      params: { form: 'guardianship' },
      query: '?new=checklist',
      fields: { ...requirementFields(), intent: 'publish' },
    }),
  },
  {
    name: '/admin/clients ',
    permission: 'client:manage',
    given: async () => () => ({
      fields: { name: `eGov ${++connected}`, scopes: 'records:read', regions: '*' },
    }),
  },
  onClient('secret', async () => ({})),
  onClient('disable', async () => ({})),
  onClient('enable', async ({ services: { database }, other }, clientId) => {
    const change = { kind: 'disable' } as const
    await database.transaction((tx) =>
      changeClient(tx, { clientId, change, actorId: other.id, now }),
    )
    return {}
  }),
  onClient('revoke', async ({ services: { database } }, clientId) => {
    const client = await findClient(database.read, clientId)
    return { secretId: client?.secrets[0]?.id ?? '' }
  }),
  onClient('rights', async () => ({ scopes: 'records:read', regions: 'KZ-75' })),
]

function requirementFields(): Record<string, string> {
  return {
    ...{ id: `visit-${uuid()}`, edited: '1' },
    ...{ 'title.kk': 'Үйге бару', 'title.ru': 'Посещение дома', 'title.en': 'Visit to the home' },
    'source.title.kk': '№ 1 дереккөз',
    'source.title.ru': 'Источник № 1',
    'source.title.en': 'Source No. 1',
    ...{ 'source.certainty': 'reported', languages: 'kk' },
    ...{ checkedOn: '2026-11-21', decidedBy: 'guardianship-body', expiringDays: '30' },
  }
}
