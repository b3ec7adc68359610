import { expect, test } from 'vitest'
import { addIin } from '../../../app/accounts/add-iin.server'
import { confirmRegistration } from '../../../app/accounts/confirm-registration.server'
import { parseEmail } from '../../../app/accounts/domain/email'
import { findIinMark } from '../../../app/accounts/find-iin-mark.server'
import { findPersonByIin } from '../../../app/accounts/find-person-by-iin.server'
import { checkDigit, parseIin, type Iin } from '../../../app/accounts/domain/iin'
import { moveIin } from '../../../app/accounts/move-iin.server'
import * as accountPage from '../../../app/accounts/pages/account'
import * as rolesPage from '../../../app/accounts/pages/person-roles'
import { registerPerson } from '../../../app/accounts/register-person.server'
import { releaseIin } from '../../../app/accounts/release-iin.server'
import { runAdmin } from '../../../app/admin/run-admin.server'
import * as approvalPage from '../../../app/approvals/pages/approval'
import type { Services } from '../../../app/context'
import { iinReleases } from '../../../db/schema/accounts'
import { auditEntries } from '../../../db/schema/platform'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { confirmNewest } from '../../support/given-approval'
import { givenPerson, type GivenPerson } from '../../support/given-person'
import { givenTerminal } from '../../support/given-terminal'
import { readEmails } from '../../support/read-emails'

const now = new Date('2026-11-21T09:00:00Z')
const iin = '700911204362'

/** An administrator, somebody who gave another's IIN first, and whose it is. */
async function givenClash() {
  const services = await freshServices()
  const administrator = await givenPerson(services, { role: 'administrator' })
  const first = await givenPerson(services, { iin, name: 'Ерлан Қасымов' })
  const owner = await givenPerson(services)
  return { services, administrator, first, owner }
}

function propose(
  services: Services,
  { cookie }: Pick<GivenPerson, 'cookie'>,
  personId: string,
  form: { ground?: string; toEmail?: string },
) {
  const asked = { path: `/admin/people/${personId}`, params: { personId }, cookie, now }
  return postForm(services, rolesPage.action, { intent: 'change-iin', ...form }, asked)
}

function typed(): Iin {
  const read = parseIin(iin)
  if (!read) throw new Error('it is an IIN')
  return read
}

async function holderOf({ database, secrets }: Services) {
  return (await findPersonByIin(database.read, secrets, typed()))?.id ?? null
}

/** An IIN that nobody has, with its check digit. */
function anotherIin(): string {
  const digits = [8, 5, 0, 1, 0, 1, 3, 0, 0, 0, 1]
  return [...digits, checkDigit(digits)].join('')
}

function give(services: Services, personId: string) {
  return addIin(services, { personId, iin: typed(), now })
}

test('an IIN is released by two: its owner gives it then, and who had it cannot give it again', async () => {
  const { services, administrator, first, owner } = await givenClash()
  expect(await give(services, owner.id)).toMatchObject({ why: 'not-available' })
  const { status, location } = await propose(services, administrator, first.id, {
    ground: 'not-theirs',
    toEmail: '',
  })
  expect([status, location]).toEqual([303, expect.stringMatching(/^\/admin\/approvals\//)])
  expect(await holderOf(services)).toBe(first.id)
  const { confirmedBy, outcome } = await confirmNewest(services)
  expect(outcome).toMatchObject({ kind: 'answered' })
  expect(await holderOf(services)).toBeNull()
  expect(await give(services, first.id)).toMatchObject({ why: 'not-available' })
  expect(await give(services, owner.id)).toEqual({ kind: 'added' })
  const entries = await services.database.read.select().from(auditEntries)
  expect(entries).toContainEqual(
    expect.objectContaining({
      action: 'iin.released',
      actorId: administrator.id,
      subjectId: first.id,
      detail: expect.objectContaining({ ground: 'not-theirs', confirmedBy }),
    }),
  )
  const [release] = await services.database.read.select().from(iinReleases)
  const kept = JSON.stringify(entries)
  expect(kept).not.toContain(iin)
  expect(kept).not.toContain(release?.iinHash)
  const emails = (await readEmails(services)).filter(({ to }) => to === first.email)
  expect(emails).toHaveLength(2)
  for (const { subject, text } of emails) {
    expect(subject).not.toContain('IIN')
    expect(text).not.toContain(iin.slice(-4))
  }
})

test('an IIN moves to an account that has none, and rests there on the person’s word', async () => {
  const { services, administrator, first, owner } = await givenClash()
  const form = { ground: 'second-account', toEmail: owner.email }
  expect(await propose(services, administrator, first.id, form)).toMatchObject({ status: 303 })
  expect((await confirmNewest(services)).outcome).toMatchObject({ kind: 'answered' })
  expect(await holderOf(services)).toBe(owner.id)
  const mark = await findIinMark(services.database.read, owner.id)
  expect(mark).toMatchObject({ lastFour: iin.slice(-4), ground: 'asserted' })
  expect(await findIinMark(services.database.read, first.id)).toBeNull()
  // Sealed anew for whom it is: it moves back as readily.
  const back = { personId: owner.id, toPersonId: first.id, ground: 'not-theirs' as const }
  const moved = await services.database.transaction((tx) =>
    moveIin(tx, services, { ...back, actorId: null, now }),
  )
  expect(moved).toEqual({ kind: 'moved' })
  const entries = await services.database.read.select().from(auditEntries)
  const about = entries.filter(({ action }) => /^iin\.(given|released)$/.test(action))
  expect(about.map(({ action, subjectId }) => `${action} ${subjectId}`).sort()).toEqual(
    [first.id, owner.id].flatMap((id) => [`iin.given ${id}`, `iin.released ${id}`]).sort(),
  )
  const told = (await readEmails(services)).map(({ to }) => to)
  expect(told).toEqual(expect.arrayContaining([first.email, owner.email]))
})

test('what was proposed of one IIN does not touch another', async () => {
  const { services, administrator, first } = await givenClash()
  await propose(services, administrator, first.id, { ground: 'mistyped' })
  const release = { personId: first.id, ground: 'mistyped', actorId: null, now } as const
  await services.database.transaction((tx) => releaseIin(tx, services, release))
  const other = parseIin(anotherIin())
  if (!other) throw new Error('it is an IIN')
  expect(await addIin(services, { personId: first.id, iin: other, now })).toEqual({ kind: 'added' })
  expect((await confirmNewest(services)).outcome).toEqual({
    kind: 'refused',
    why: 'changed-since',
  })
})

test('where an IIN cannot be moved is told at once', async () => {
  const { services, first, owner } = await givenClash()
  const own = await givenPerson(services, { role: 'administrator' })
  const faults = async (form: Parameters<typeof propose>[3], personId = first.id, by = own) => {
    const { data } = await propose(services, by, personId, form)
    return (data as { errors?: object } | null)?.errors
  }
  const ground = 'not-theirs'
  expect(await faults({})).toEqual({ ground: 'groundMissing' })
  expect(await faults({ ground: 'because' })).toEqual({ ground: 'groundMissing' })
  expect(await faults({ ground, toEmail: 'no address' })).toEqual({ toEmail: 'emailWrong' })
  expect(await faults({ ground, toEmail: 'nobody@example.kz' })).toEqual({ toEmail: 'toNobody' })
  expect(await faults({ ground, toEmail: first.email })).toEqual({ toEmail: 'toSame' })
  expect(await faults({ ground }, owner.id)).toEqual({ '': 'noIin' })
  expect(await faults({ ground, toEmail: own.email })).toEqual({ toEmail: 'ownCase' })
})

test('neither one administrator nor whom it concerns is enough', async () => {
  const { services, administrator, first } = await givenClash()
  const target = await givenPerson(services, { role: 'administrator' })
  const facts = { personId: first.id, ground: 'mistyped', actorId: administrator.id, now } as const
  const why = 'second-administrator-needed'
  const { database } = services
  expect(await database.transaction((tx) => releaseIin(tx, services, facts))).toMatchObject({ why })
  const move = { ...facts, toPersonId: target.id }
  expect(await database.transaction((tx) => moveIin(tx, services, move))).toMatchObject({ why })
  const { location } = await propose(services, administrator, first.id, {
    ground: 'second-account',
    toEmail: target.email,
  })
  const proposalId = location?.split('/').pop()?.split('?')[0] ?? ''
  const asked = { path: `/admin/approvals/${proposalId}`, params: { proposalId }, now }
  const shown = await getPage(services, approvalPage.loader, { ...asked, cookie: target.cookie })
  expect(shown.data).toMatchObject({
    obstacle: 'own-case',
    act: { iin: { lastFour: iin.slice(-4), ground: 'asserted' }, to: { personId: target.id } },
  })
  expect(JSON.stringify(shown.data)).not.toContain('iinHash')
  const confirm = { ...asked, cookie: target.cookie }
  expect(
    await postForm(services, approvalPage.action, { answer: 'confirm' }, confirm),
  ).toMatchObject({ status: 409 })
  expect(await holderOf(services)).toBe(first.id)
})

test('the operator releases and moves an IIN on the command line', async () => {
  const { services, first, owner } = await givenClash()
  const run = async (...words: string[]) => {
    const terminal = givenTerminal()
    return { code: await runAdmin(words, terminal, () => services.config), ...terminal }
  }
  const ground = ['--ground', 'not-theirs']
  expect(await run('iin:move', first.email, '--to', owner.email, ...ground)).toMatchObject({
    code: 0,
    said: [owner.id],
  })
  expect(await holderOf(services)).toBe(owner.id)
  expect(await run('iin:move', first.email, '--to', owner.email, ...ground)).toMatchObject({
    code: 1,
    told: [expect.stringContaining('no IIN')],
  })
  expect(await run('iin:release', owner.email, '--ground', 'because')).toMatchObject({ code: 2 })
  expect(await run('iin:release', 'nobody@example.kz', ...ground)).toMatchObject({ code: 1 })
  expect(await run('iin:release', owner.email, ...ground)).toMatchObject({ code: 0 })
  expect(await run('iin:release', owner.email, ...ground)).toMatchObject({ code: 1 })
  expect(await holderOf(services)).toBeNull()
  const entries = await services.database.read.select().from(auditEntries)
  const about = entries.filter(({ action }) => /^iin\.(given|released)$/.test(action))
  expect(about.map(({ actorId }) => actorId)).toEqual([null, null, null])
})

test('that an IIN was taken off cannot be changed or forgotten', async () => {
  const { services, first } = await givenClash()
  const release = { personId: first.id, ground: 'mistyped', actorId: null, now } as const
  await services.database.transaction((tx) => releaseIin(tx, services, release))
  await expect(
    services.database.transaction((tx) => tx.update(iinReleases).set({ ground: 'not-theirs' })),
  ).rejects.toThrow()
  await expect(services.database.transaction((tx) => tx.delete(iinReleases))).rejects.toThrow()
})

type Door = {
  name: string
  given: (services: Services) => Promise<{ id: string; by: string | null }>
}

/** Every way in which somebody’s IIN comes into an account on the word of whoever typed it. */
const doors: Door[] = [
  {
    name: 'on the page of the account',
    given: async (services) => {
      const { id, cookie } = await givenPerson(services)
      const asked = { path: '/account', cookie, now }
      const { status } = await postForm(services, accountPage.action, { intent: 'iin', iin }, asked)
      expect(status).toBe(303)
      return { id, by: id }
    },
  },
  {
    name: 'with a registration',
    given: async (services) => {
      const facts = { email: 'aigul@example.kz', name: 'Айгүл Сәрсенова', language: 'kk' } as const
      const registered = {
        ...{ ...facts, email: parseEmail(facts.email)!, password: 'three warm evenings' },
        ...{ iin: typed(), place: null, next: '/learn', address: '192.0.2.1', now },
      }
      await registerPerson(services, registered)
      const [message] = await readEmails(services)
      const token = message?.token ?? ''
      const outcome = await services.database.transaction((tx) =>
        confirmRegistration(tx, services, { token, now }),
      )
      if (outcome.kind === 'refused') throw new Error(outcome.why)
      return { id: outcome.personId, by: outcome.personId }
    },
  },
  {
    name: 'at the command line',
    given: async (services) => ({ id: (await givenPerson(services, { iin })).id, by: null }),
  },
]

test.each(doors)(
  'an IIN that is stated $name leaves an entry without the number',
  async ({ given }) => {
    const services = await freshServices()
    const { id, by } = await given(services)
    const entries = await services.database.read.select().from(auditEntries)
    expect(entries.filter(({ action }) => action === 'iin.asserted')).toMatchObject([
      { subjectId: id, actorId: by, detail: { ground: 'asserted' } },
    ])
    expect(JSON.stringify(entries)).not.toContain(iin.slice(-4))
    // What was refused leaves none: the person has one by now.
    expect(await give(services, id)).toMatchObject({ kind: 'refused' })
    const after = await services.database.read.select().from(auditEntries)
    expect(after).toHaveLength(entries.length)
  },
)
