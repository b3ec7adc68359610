import { expect, test } from 'vitest'
import { grantRole } from '../../../app/accounts/grant-role.server'
import { listRoles } from '../../../app/accounts/list-roles.server'
import * as rolesPage from '../../../app/accounts/pages/person-roles'
import { lapseOf } from '../../../app/accounts/domain/proposal-life'
import { removeSecondFactor } from '../../../app/accounts/remove-second-factor.server'
import { findSecretApproval } from '../../../app/approvals/find-secret-approval.server'
import { removeRole } from '../../../app/accounts/remove-role.server'
import { listProposals } from '../../../app/approvals/list-proposals.server'
import * as approvalPage from '../../../app/approvals/pages/approval'
import * as approvalsPage from '../../../app/approvals/pages/approvals'
import { proposeAct } from '../../../app/approvals/propose-act.server'
import type { Services } from '../../../app/context'
import { findClient } from '../../../app/exchange/find-client.server'
import * as clientPage from '../../../app/exchange/pages/client'
import * as clientsPage from '../../../app/exchange/pages/clients'
import { approvalAnswers, approvalProposals } from '../../../db/schema/approvals'
import { auditEntries } from '../../../db/schema/platform'
import { getPage, lookAndPost, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { confirmNewest } from '../../support/given-approval'
import { givenFactor, givenPerson, type GivenPerson } from '../../support/given-person'
import { readEmails } from '../../support/read-emails'

const now = new Date('2026-11-21T09:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)

/** An administrator, and somebody whom they propose to make one. */
async function givenProposal() {
  const services = await freshServices()
  const proposer = await givenPerson(services, { role: 'administrator', name: 'Тимур Ахметов' })
  const person = await givenPerson(services)
  const proposalId = await propose(services, proposer.id, person.id)
  return { services, proposer, person, proposalId }
}

function propose({ database, config }: Services, proposedBy: string, personId: string) {
  const grant = { role: 'administrator', region: null, district: null } as const
  const act = { kind: 'grant-role', personId, ...grant } as const
  return database.transaction((tx) => proposeAct(tx, { config }, { act, proposedBy, now }))
}

function answer(
  services: Services,
  { cookie }: Pick<GivenPerson, 'cookie'>,
  proposalId: string,
  how: 'confirm' | 'decline' | 'retract',
  at = now,
) {
  const path = `/admin/approvals/${proposalId}`
  const asked = { path, params: { proposalId }, cookie, now: at }
  return postForm(services, approvalPage.action, { answer: how }, asked)
}

async function isAdministrator({ database }: Services, personId: string) {
  return (await listRoles(database.read, personId)).some(({ role }) => role === 'administrator')
}

/** Grants a role as it was done before a second administrator was asked, and leaves no trace but the trail's. */
async function grantedAlone({ database }: Services, by: string, personId: string) {
  await database.transaction(async (tx) => {
    await grantRole(tx, { personId, role: 'administrator', region: null, actorId: null, now })
    await tx.insert(auditEntries).values({
      ...{ id: `grant-${by}-${personId}`, at: new Date(now.getTime() + 1), actorId: by },
      ...{ action: 'role.granted', subjectKind: 'person', subjectId: personId },
      detail: { role: 'administrator', region: null },
    })
  })
}

/** As the person, with a second factor, which whoever was made a learner has not. */
async function giveFactor(services: Services, who: GivenPerson): Promise<GivenPerson> {
  if (who.factorSecret === null) await givenFactor(services, { ...who, now })
  return who
}

test('a second administrator confirms, once, and the trail names both', async () => {
  const { services, proposer, person, proposalId } = await givenProposal()
  const second = await givenPerson(services, { role: 'administrator' })
  expect(await isAdministrator(services, person.id)).toBe(false)
  const location = `/admin/approvals/${proposalId}`
  expect(await answer(services, second, proposalId, 'confirm')).toMatchObject({ location })
  expect(await isAdministrator(services, person.id)).toBe(true)
  expect(await answer(services, second, proposalId, 'confirm')).toMatchObject({
    status: 409,
    data: { errors: { '': 'already-answered' } },
  })
  const entries = await services.database.read.select().from(auditEntries)
  const approval = { proposalId, confirmedBy: second.id }
  expect(entries).toContainEqual(
    expect.objectContaining({
      action: 'role.granted',
      actorId: proposer.id,
      subjectId: person.id,
      detail: expect.objectContaining(approval),
    }),
  )
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['approval.proposed', 'approval.confirmed']),
  )
})

test('of ten confirmations at once, one carries it out', async () => {
  const { services, person, proposalId } = await givenProposal()
  const second = await givenPerson(services, { role: 'administrator' })
  const given = await Promise.all(
    Array.from({ length: 10 }, () => answer(services, second, proposalId, 'confirm')),
  )
  expect(given.filter(({ status }) => status === 303)).toHaveLength(1)
  const entries = await services.database.read.select().from(auditEntries)
  const grants = entries.filter(
    ({ action, subjectId, detail }) =>
      action === 'role.granted' && subjectId === person.id && detail.role === 'administrator',
  )
  expect(grants).toHaveLength(1)
})

test('who proposed it, whom it concerns, a puppet, and a puppet’s puppet do not confirm', async () => {
  const { services, proposer, person, proposalId } = await givenProposal()
  const puppet = await givenPerson(services)
  await grantedAlone(services, proposer.id, puppet.id)
  const puppetOfPuppet = await givenPerson(services)
  await grantedAlone(services, puppet.id, puppetOfPuppet.id)
  const removal = { personId: puppet.id, role: 'administrator', actorId: null, now } as const
  await services.database.transaction((tx) => removeRole(tx, removal))
  await grantedAlone(services, 'somebody-else', person.id)
  const refused = async (who: GivenPerson) => {
    const secret = await giveFactor(services, who)
    const { data } = await answer(services, secret, proposalId, 'confirm')
    return (data as { errors?: Record<string, string> } | null)?.errors?.['']
  }
  expect(await refused(proposer)).toBe('own-proposal')
  expect(await refused(person)).toBe('own-case')
  // The puppet in the middle is gone from the roles, and stays in the trail.
  expect(await refused(puppetOfPuppet)).toBe('not-independent')
  const location = `/admin/approvals/${proposalId}`
  const second = await givenPerson(services, { role: 'administrator' })
  const page = await getPage(services, approvalPage.loader, {
    path: location,
    params: { proposalId },
    cookie: second.cookie,
  })
  expect(page.data).toMatchObject({ obstacle: null, confirmers: [second.name] })
})

test('one who was promoted by a single hand confirms again once the operator has vouched for them', async () => {
  const { services, proposer, proposalId } = await givenProposal()
  const puppet = await givenPerson(services)
  await grantedAlone(services, proposer.id, puppet.id)
  const who = await giveFactor(services, puppet)
  expect(await answer(services, who, proposalId, 'confirm')).toMatchObject({ status: 409 })
  const later = new Date(now.getTime() + 10)
  await services.database.transaction((tx) =>
    grantRole(tx, {
      ...{ personId: puppet.id, role: 'administrator', region: null, actorId: null, now: later },
    }),
  )
  expect(await answer(services, who, proposalId, 'confirm')).toMatchObject({ status: 303 })
})

test.each(['trainer', 'reviewer'] as const)(
  'nobody parts two by granting the role of a %s alone: both still confirm each other',
  async (role) => {
    const services = await freshServices()
    const [one, other, third] = await Promise.all(
      ['Бірінші', 'Екінші', 'Үшінші'].map((name) =>
        givenPerson(services, { role: 'administrator', name }),
      ),
    )
    if (!one || !other || !third) throw new Error('three administrators are given')
    for (const { id } of [other, third]) {
      const asked = { path: `/admin/people/${id}`, params: { personId: id }, cookie: one.cookie }
      const grant = { intent: 'grant', role, region: '' }
      const location = `${asked.path}?done=granted`
      expect(await lookAndPost(services, rolesPage, grant, asked)).toMatchObject({ location })
    }
    const pairs = [one, other, third].flatMap((proposer) =>
      [one, other, third].filter((each) => each !== proposer).map((each) => [proposer, each]),
    )
    for (const [proposer, confirmer] of pairs) {
      if (!proposer || !confirmer) throw new Error('a pair is two')
      const { id } = await givenPerson(services)
      const proposalId = await propose(services, proposer.id, id)
      const params = { proposalId }
      const shown = { path: `/admin/approvals/${proposalId}`, params, cookie: confirmer.cookie }
      expect((await getPage(services, approvalPage.loader, shown)).data).toMatchObject({
        obstacle: null,
      })
      expect(await answer(services, confirmer, proposalId, 'confirm')).toMatchObject({
        status: 303,
      })
    }
  },
)

test('a proposal lapses after seven days, and is retracted by its proposer and declined by others alone', async () => {
  const { services, proposer, person, proposalId } = await givenProposal()
  const second = await givenPerson(services, { role: 'administrator' })
  expect(await answer(services, second, proposalId, 'retract')).toMatchObject({
    data: { errors: { '': 'not-own-proposal' } },
  })
  expect(await answer(services, proposer, proposalId, 'decline')).toMatchObject({
    data: { errors: { '': 'own-proposal' } },
  })
  const late = await givenPerson(services, { role: 'administrator', now: inDays(7) })
  expect(await answer(services, late, proposalId, 'confirm', inDays(7))).toMatchObject({
    data: { errors: { '': 'lapsed' } },
  })
  expect(await answer(services, proposer, proposalId, 'retract')).toMatchObject({ status: 303 })
  const again = await propose(services, proposer.id, person.id)
  expect(again).not.toBe(proposalId)
  expect(await answer(services, second, again, 'decline')).toMatchObject({ status: 303 })
  expect(await isAdministrator(services, person.id)).toBe(false)
})

test('a proposal that lapsed is listed as lapsed, and offered to nobody', async () => {
  const { services, proposalId } = await givenProposal()
  const at = inDays(7)
  const { cookie } = await givenPerson(services, { role: 'administrator', now: at })
  const asked = { path: '/admin/approvals', cookie, now: at }
  expect((await getPage(services, approvalsPage.loader, asked)).data).toMatchObject({
    waiting: [],
    answered: [],
    lapsed: [{ id: proposalId, standing: 'lapsed', mayConfirm: false }],
  })
})

test('what somebody proposed who is no administrator any more is not confirmed', async () => {
  const { services, proposer, proposalId } = await givenProposal()
  const second = await givenPerson(services, { role: 'administrator' })
  const removal = { personId: proposer.id, role: 'administrator', actorId: null, now } as const
  await services.database.transaction((tx) => removeRole(tx, removal))
  expect(await answer(services, second, proposalId, 'confirm')).toMatchObject({
    data: { errors: { '': 'proposer-left' } },
  })
})

test('with one administrator the pages say what is missing', async () => {
  const { services, proposer, proposalId } = await givenProposal()
  const { cookie } = proposer
  const list = await getPage(services, approvalsPage.loader, { path: '/admin/approvals', cookie })
  expect(list.data).toMatchObject({ isAlone: true, waiting: [{ id: proposalId, isOwn: true }] })
  const page = await getPage(services, approvalPage.loader, {
    path: `/admin/approvals/${proposalId}`,
    params: { proposalId },
    cookie,
  })
  expect(page.data).toMatchObject({ confirmers: [], obstacle: 'own-proposal' })
})

test('every administrator and the person get an e-mail, whose subject says nothing', async () => {
  const { services, proposer, person } = await givenProposal()
  const { confirmedBy } = await confirmNewest(services)
  const emails = await readEmails(services)
  const told = (email: string) => emails.filter(({ to }) => to === email)
  expect(told(proposer.email).length).toBeGreaterThan(1)
  expect(told(person.email).length).toBeGreaterThan(1)
  expect(confirmedBy).not.toBe(proposer.id)
  for (const { subject } of emails) {
    expect(subject).not.toMatch(/admin|role|әкімші|рөл|роль|Ахметов/i)
  }
})

test('a system that learns of people is connected by two, and gets its one key then', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services, { role: 'administrator' })
  const fields = { name: 'eGov', scopes: 'records:read', regions: '*' }
  const asked = { path: '/admin/clients', cookie }
  const sent = await postForm(services, clientsPage.action, fields, asked)
  const clientId = /approvals\/([\w-]+)/.exec(sent.location ?? '')?.[1] ?? ''
  expect(await findClient(services.database.read, clientId)).toBeNull()
  await confirmNewest(services)
  expect(await findClient(services.database.read, clientId)).toMatchObject({ secrets: [] })
  const page = { path: `/admin/clients/${clientId}`, params: { clientId }, cookie }
  const secret = () => lookAndPost(services, clientPage, { intent: 'secret' }, page)
  expect((await secret()).data).toMatchObject({ kind: 'secret' })
  // The consent was for one.
  expect((await secret()).location).toContain('/admin/approvals/')
})

test('the consent to a key is its proposer’s alone, and does not outlast a proposal or a second factor', async () => {
  const services = await freshServices()
  const proposer = await givenPerson(services, { role: 'administrator' })
  const fields = { name: 'eGov', scopes: 'records:read', regions: '*' }
  const asked = { path: '/admin/clients', cookie: proposer.cookie }
  const sent = await postForm(services, clientsPage.action, fields, asked)
  const clientId = /approvals\/([\w-]+)/.exec(sent.location ?? '')?.[1] ?? ''
  await confirmNewest(services)
  const path = `/admin/clients/${clientId}`
  const secret = (cookie: string, at = now) =>
    lookAndPost(
      services,
      clientPage,
      { intent: 'secret' },
      {
        ...{ path, params: { clientId }, cookie, now: at },
      },
    )
  const waits = { data: null, location: expect.stringContaining('/admin/approvals/') as string }
  // Neither a third one nor who confirmed it becomes the system by being first.
  const third = await givenPerson(services, { role: 'administrator' })
  expect(await secret(third.cookie)).toMatchObject(waits)

  const read = (at: Date) =>
    findSecretApproval(services.database.read, { clientId, actorId: proposer.id, now: at })
  const consent = await read(now)
  expect(consent).toBeDefined()
  const [answered] = (await listProposals(services.database.read, now)).answered
  const lapse = lapseOf(answered?.answeredAt ?? now)
  expect(await read(new Date(lapse.getTime() - 1))).toEqual(consent)
  expect(await read(lapse)).toBeUndefined()
  await services.database.transaction((tx) =>
    removeSecondFactor(tx, services, { personId: proposer.id, actorId: null, now }),
  )
  expect(await read(now)).toBeUndefined()
})

test('who grants a trainer is not asked for a second, and all are told', async () => {
  const services = await freshServices()
  const { cookie, email } = await givenPerson(services, { role: 'administrator' })
  const { id } = await givenPerson(services)
  const asked = { path: `/admin/people/${id}`, params: { personId: id }, cookie }
  const before = (await readEmails(services)).filter(({ to }) => to === email).length
  const grant = { intent: 'grant', role: 'trainer', region: '' }
  expect(await lookAndPost(services, rolesPage, grant, asked)).toMatchObject({
    location: `${asked.path}?done=granted`,
  })
  expect((await readEmails(services)).filter(({ to }) => to === email).length).toBe(before + 1)
})

test('proposals and their answers are only ever added', async () => {
  const { services } = await givenProposal()
  await confirmNewest(services)
  const { database } = services
  const [answered] = (await listProposals(database.read, now)).answered
  expect(answered?.answer).toBe('confirmed')
  for (const table of [approvalAnswers, approvalProposals]) {
    await expect(database.transaction((tx) => tx.delete(table))).rejects.toThrow()
  }
  await expect(
    database.transaction((tx) => tx.update(approvalAnswers).set({ answeredBy: 'x' })),
  ).rejects.toThrow()
})
