import { expect, test } from 'vitest'
import { askForReset } from '../../../app/accounts/ask-for-reset.server'
import { updateDetails } from '../../../app/accounts/data/people'
import { changePassword } from '../../../app/accounts/change-password.server'
import { confirmRegistration } from '../../../app/accounts/confirm-registration.server'
import { createPerson } from '../../../app/accounts/create-person.server'
import { createSetUpLink } from '../../../app/accounts/create-set-up-link.server'
import { parseEmail } from '../../../app/accounts/domain/email'
import { inviteToHousehold } from '../../../app/accounts/invite-to-household.server'
import { declineInvitation, joinHousehold } from '../../../app/accounts/join-household.server'
import { leaveHousehold } from '../../../app/accounts/leave-household.server'
import * as confirmPage from '../../../app/accounts/pages/confirm-email'
import * as joinPage from '../../../app/accounts/pages/join-household'
import * as resetPage from '../../../app/accounts/pages/reset-password'
import * as setUpPage from '../../../app/accounts/pages/set-up-administrator'
import { registerPerson } from '../../../app/accounts/register-person.server'
import { renewRegistration } from '../../../app/accounts/renew-registration.server'
import { resetPassword } from '../../../app/accounts/reset-password.server'
import { beginSession } from '../../../app/accounts/sessions/begin-session.server'
import { setUpAdministrator } from '../../../app/accounts/set-up-administrator.server'
import { signIn } from '../../../app/accounts/sign-in.server'
import { retractInvitation } from '../../../app/accounts/retract-invitation.server'
import type { Services } from '../../../app/context'
import { outboxMessages } from '../../../db/schema/platform'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenPerson, type GivenPerson } from '../../support/given-person'
import { readEmails } from '../../support/read-emails'

const now = new Date('2026-11-21T09:00:00Z')
const later = new Date('2026-11-21T09:10:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
const registrantEmail = parseEmail('new@example.kz')!
const address = '192.0.2.1'
const password = 'another fine password'

const links = ['reset', 'confirm', 'invitation', 'set-up'] as const
type Link = (typeof links)[number]

type Site = {
  services: Services
  /** Has asked for a new password, and is invited by `inviter`. */
  reader: GivenPerson
  inviter: GivenPerson
  registrationId: string
  tokens: Record<Link, string>
}

async function newestToken(services: Services, email: string) {
  return (await readEmails(services)).filter(({ to }) => to === email).at(-1)?.token ?? ''
}

function register(services: Services, at = now) {
  const facts = { name: 'Жаңа Адам', iin: null, place: null, language: 'kk' as const }
  const given = { ...facts, email: registrantEmail, password, next: '/learn', address, now: at }
  return registerPerson(services, given)
}

async function invite(services: Services, inviter: GivenPerson, email: string, at = now) {
  const person = { id: inviter.id, email: inviter.email, language: 'kk' as const }
  const invitation = { inviter: person, email: parseEmail(email)!, address: inviter.id, now: at }
  expect(await inviteToHousehold(services, invitation)).toEqual({ kind: 'invited' })
  return newestToken(services, email)
}

/** A site on which one link of each kind is alive, and its e-mail waits. */
async function givenSite(): Promise<Site> {
  const services = await freshServices()
  const reader = await givenPerson(services)
  const inviter = await givenPerson(services)
  await askForReset(services, { email: parseEmail(reader.email)!, address, now })
  const reset = await newestToken(services, reader.email)
  const registered = await register(services)
  if (registered.kind === 'refused') throw new Error(registered.why)
  const confirm = await newestToken(services, registrantEmail)
  const invitation = await invite(services, inviter, reader.email)
  const setUp = await services.database.transaction((tx) => createSetUpLink(tx, now))
  const tokens = { reset, confirm, invitation, 'set-up': setUp ?? '' }
  const { registrationId } = registered
  return { services, reader, inviter, registrationId, tokens }
}

const pages = {
  reset: resetPage,
  confirm: confirmPage,
  invitation: joinPage,
  'set-up': setUpPage,
}

/** What the page of each link answers its reader. */
async function statuses({ services, reader, tokens }: Site, at: Date) {
  const answers: Partial<Record<Link, number>> = {}
  const [cookie = ''] = (await beginSession(services, reader.id, at)).split(';')
  for (const link of links) {
    const token = tokens[link]
    const asked = { path: `/${token}`, params: { token }, cookie, now: at }
    answers[link] = (await getPage(services, pages[link].loader, asked)).status
  }
  return answers
}

function within<T>(site: Site, work: Parameters<typeof site.services.database.transaction<T>>[0]) {
  return site.services.database.transaction(work)
}

/** What happens, and the links that die of it. */
const events: [string, Link[], (site: Site) => Promise<unknown>][] = [
  [
    'another reset link is asked for, by whomever',
    [],
    ({ services, reader }) =>
      askForReset(services, { email: parseEmail(reader.email)!, address, now: later }),
  ],
  [
    'the password is changed',
    ['reset'],
    ({ services, reader }) => {
      const person = { ...reader, language: 'kk', roles: [] } as never
      const change = { person, current: reader.password, wanted: password, browser: { address } }
      return changePassword(services, { ...change, now: later })
    },
  ],
  [
    'the password is reset by the link',
    ['reset'],
    ({ services, tokens }) =>
      resetPassword(services, { token: tokens.reset, password, address, now: later }),
  ],
  [
    'the registration is confirmed',
    ['confirm'],
    (site) =>
      within(site, (tx) =>
        confirmRegistration(tx, site.services, { token: site.tokens.confirm, now: later }),
      ),
  ],
  [
    'another registration of the address is confirmed',
    ['confirm'],
    async (site) => {
      await register(site.services, later)
      const token = await newestToken(site.services, registrantEmail)
      await within(site, (tx) => confirmRegistration(tx, site.services, { token, now: later }))
    },
  ],
  [
    'somebody registers with the same address, and nobody confirms',
    [],
    ({ services }) => register(services, later),
  ],
  [
    'the e-mail is asked for again',
    ['confirm'],
    ({ services, registrationId }) =>
      renewRegistration(services, { registrationId, next: '/learn', address, now: later }),
  ],
  [
    'the address of the registration is corrected',
    ['confirm'],
    ({ services, registrationId }) => {
      const email = parseEmail('meant@example.kz')!
      return renewRegistration(services, { registrationId, email, next: '/', address, now: later })
    },
  ],
  [
    'an operator makes an account for the address',
    ['confirm'],
    ({ services }) => {
      const facts = { name: 'Жаңа Адам', role: 'learner' as const, password }
      return createPerson(services, { ...facts, email: registrantEmail, now: later })
    },
  ],
  [
    'the invitation is accepted',
    ['invitation'],
    (site) =>
      within(site, (tx) =>
        joinHousehold(tx, { person: site.reader, token: site.tokens.invitation, now: later }),
      ),
  ],
  [
    'the invitation is declined',
    ['invitation'],
    (site) =>
      within(site, (tx) =>
        declineInvitation(tx, { person: site.reader, token: site.tokens.invitation, now: later }),
      ),
  ],
  [
    'the invitation is retracted',
    ['invitation'],
    (site) =>
      within(site, (tx) =>
        retractInvitation(tx, {
          personId: site.inviter.id,
          email: site.reader.email,
          now: later,
        }),
      ),
  ],
  [
    'the invitation is sent again',
    ['invitation'],
    ({ services, inviter, reader }) => invite(services, inviter, reader.email, later),
  ],
  [
    'the reader joins another household',
    ['invitation'],
    async (site) => {
      const third = await givenPerson(site.services)
      const token = await invite(site.services, third, site.reader.email, later)
      const joined = await within(site, (tx) =>
        joinHousehold(tx, { person: site.reader, token, now: later }),
      )
      expect(joined.kind).toBe('joined')
    },
  ],
  [
    'somebody else joins the household',
    [],
    async (site) => {
      const third = await givenPerson(site.services)
      const token = await invite(site.services, site.inviter, third.email, later)
      await within(site, (tx) => joinHousehold(tx, { person: third, token, now: later }))
    },
  ],
  [
    'the inviter leaves the household',
    ['invitation'],
    (site) => within(site, (tx) => leaveHousehold(tx, { personId: site.inviter.id, now: later })),
  ],
  [
    'the inviter joins another household',
    ['invitation'],
    async (site) => {
      const third = await givenPerson(site.services)
      const token = await invite(site.services, third, site.inviter.email, later)
      await within(site, (tx) => joinHousehold(tx, { person: site.inviter, token, now: later }))
    },
  ],
  [
    'an administrator is made by an operator',
    ['set-up'],
    ({ services }) => givenPerson(services, { role: 'administrator', now: later }),
  ],
  [
    'the first administrator is set up by the link',
    ['set-up'],
    ({ services, tokens }) => {
      const facts = { name: 'Ана', email: parseEmail('admin@example.kz')!, language: 'kk' as const }
      return setUpAdministrator(services, {
        ...facts,
        token: tokens['set-up'],
        password,
        now: later,
      })
    },
  ],
  [
    'the site starts again and prints a newer link',
    ['set-up'],
    (site) => within(site, (tx) => createSetUpLink(tx, later)),
  ],
  [
    'the first administrator registers with the address that waits',
    ['set-up', 'confirm'],
    ({ services, tokens }) => {
      const facts = { name: 'Ана', email: registrantEmail, language: 'kk' as const }
      return setUpAdministrator(services, {
        ...facts,
        token: tokens['set-up'],
        password,
        now: later,
      })
    },
  ],
  [
    'the reader signs in, and changes their name',
    [],
    async (site) => {
      const { email, password, id } = site.reader
      await signIn(site.services, { email, password, address, now: later })
      await within(site, (tx) => updateDetails(tx, { personId: id, name: 'Жаңа Есім' }))
    },
  ],
]

test.each(events)('when %s, exactly these links are over: %j', async (_, dead, happen) => {
  const site = await givenSite()
  expect(Object.values(await statuses(site, now))).toEqual([200, 200, 200, 200])
  const emails = await site.services.database.read.select().from(outboxMessages)
  await happen(site)
  const expected = Object.fromEntries(links.map((link) => [link, dead.includes(link) ? 410 : 200]))
  expect(await statuses(site, later)).toEqual(expected)
  // The e-mails that were to bring them, and no others, are not sent any more.
  const cancelled = (await site.services.database.read.select().from(outboxMessages)).filter(
    ({ id, endedWhy }) => endedWhy === 'useless' && emails.some((message) => message.id === id),
  )
  const spent =
    /is (?:confirmed|accepted|declined|reset|set up)|registration of the address is conf/
  const brought = dead.filter((link) => link !== 'set-up')
  if (!spent.test(_)) expect(cancelled).toHaveLength(brought.length)
})

test.each([
  [1, ['reset']],
  [72, ['reset', 'confirm']],
  [168, ['reset', 'confirm', 'invitation', 'set-up']],
] as [number, Link[]][])('after %d hours these links are over: %j', async (count, dead) => {
  const site = await givenSite()
  const expected = Object.fromEntries(links.map((link) => [link, dead.includes(link) ? 410 : 200]))
  expect(await statuses(site, hours(count))).toEqual(expected)
})

test('a form that was open when its reset link died changes nothing', async () => {
  const site = await givenSite()
  const { services, reader, tokens } = site
  const person = { ...reader, language: 'kk', roles: [] } as never
  const change = { person, current: reader.password, wanted: password, browser: { address } }
  expect(await changePassword(services, { ...change, now: later })).toEqual({ kind: 'changed' })
  const asked = { path: '/', params: { token: tokens.reset }, now: later }
  await postForm(services, resetPage.action, { password: 'the third password' }, asked)
  const given = { email: reader.email, address, now: later }
  expect(await signIn(services, { ...given, password })).toMatchObject({ kind: 'signed-in' })
})
