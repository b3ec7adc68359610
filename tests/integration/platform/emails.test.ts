import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { Services } from '../../../app/context'
import { readConfig } from '../../../app/platform/config/config.server'
import { findEmailStates } from '../../../app/platform/outbox/find-email-state.server'
import { pathTo } from '../../../app/path-to'
import { deliverEmails } from '../../../app/platform/outbox/deliver-emails.server'
import { openDelivery, type Deliver } from '../../../app/platform/outbox/open-delivery.server'
import { postEmail, type EmailUse } from '../../../app/platform/outbox/post-email.server'
import { cancelEmails } from '../../../app/platform/outbox/cancel-emails.server'
import { outboxMessages } from '../../../db/schema/platform'
import { freshServices } from '../../support/fresh-services'
import { startMailServer, type Behaviour, type Stage } from '../../support/mail-server'

const now = new Date('2026-11-21T09:00:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)

/** Short, so that a silent server is given up on soon. */
const shortTimeouts = {
  connectionTimeout: 250,
  greetingTimeout: 250,
  socketTimeout: 250,
  dnsTimeout: 250,
  wholeEmail: 5_000,
}

/** A site that sends its e-mails to a server of this test's own. */
async function givenSite({ signsIn = false } = {}) {
  const services = await freshServices()
  const server = await startMailServer()
  const smtpUrl = new URL(server.url)
  if (signsIn) Object.assign(smtpUrl, { username: 'site', password: 'wrong' })
  const deliver = openDelivery(
    pathTo('/contact'),
    { ...services.config, smtpUrl, smtpStartTls: 'off' },
    shortTimeouts,
  )
  const round = (at = now, signal?: AbortSignal) => deliverEmails(services, deliver, at, signal)
  return { services, server, deliver, round }
}

function post(services: Services, to: string, use: EmailUse = {}, at = now) {
  const email = {
    ...{ to, subject: 'News', text: 'Dear reader, here is a link.' },
    language: 'en' as const,
  }
  return services.database.transaction((tx) => postEmail(tx, email, at, use))
}

async function rows({ database }: Services) {
  return database.read.select().from(outboxMessages).orderBy(outboxMessages.id)
}

/** Rounds at the instants at which the e-mail is due, until nothing waits. @returns how many there were. */
async function sendToTheEnd(services: Services, round: (at: Date) => Promise<unknown>) {
  for (let tries = 0; ; tries++) {
    const [email] = await rows(services)
    if (!email?.nextAttemptAt) return tries
    if (tries > 200) throw new Error('tried without end')
    await round(email.nextAttemptAt)
  }
}

test('an e-mail that the server takes is delivered, and nothing of it is kept', async () => {
  const { services, server, round } = await givenSite()
  await post(services, 'aigul@example.kz', { about: 'registration:1' })
  expect(await round()).toBe(1)
  expect(server.taken).toEqual([expect.stringContaining('To: aigul@example.kz')])
  // Whoever is written to finds who answers for the site.
  const contact = `${services.config.baseUrl.origin}/contact?lang=en`
  expect(server.taken[0]?.replaceAll('=3D', '=')).toContain(contact)
  expect(await rows(services)).toMatchObject([{ payload: {}, deliveredAt: now, endedAt: null }])
  expect(await round(hours(1))).toBe(0)
  expect(server.taken).toHaveLength(1)
})

test.each<[Stage, string]>([
  ['RCPT', '550 5.1.1 no such user'],
  ['RCPT', '550 no such user here'],
  ['RCPT', '553 mailbox name not allowed'],
  ['RCPT', '552 5.2.2 mailbox full'],
  ['text', '554 5.6.0 this text is not taken'],
  ['text', '554 5.7.1 refused as unwanted'],
])('an e-mail that is refused for good at %s by "%s" is tried once', async (stage, reply) => {
  const { services, server, round } = await givenSite()
  await post(services, 'nobody@example.kz', { about: 'registration:1' })
  server.behave({ [stage]: reply })
  expect(await sendToTheEnd(services, round)).toBe(1)
  expect(await rows(services)).toMatchObject([
    { endedWhy: 'refused', endedAt: now, payload: {}, deliveredAt: null, attempts: 1 },
  ])
  const states = await findEmailStates(services.database.read, ['registration:1'])
  expect(states.get('registration:1')).toEqual({ state: 'refused', writtenAt: now })
  expect(JSON.stringify(await rows(services))).not.toContain('nobody@example.kz')
})

test.each<[Stage, Behaviour]>([
  ['greeting', '554 go away'],
  ['greeting', 'silence'],
  ['greeting', 'drop'],
  ['AUTH', '535 5.7.8 wrong password'],
  ['AUTH', '454 4.7.0 not now'],
  ['MAIL', '550 5.7.1 you may not send'],
  ['MAIL', '530 5.7.0 sign in first'],
  ['RCPT', '450 4.2.0 come back later'],
  ['RCPT', '550 5.7.1 relaying denied'],
  ['RCPT', '530 5.7.0 sign in first'],
  ['RCPT', '421 4.3.2 shutting down'],
  ['DATA', '451 4.3.0 no room'],
  ['text', '452 4.3.1 no room'],
  ['text', 'drop'],
])(
  'what is no fault of the e-mail, at %s "%s", is tried again and then goes out',
  async (stage, does) => {
    const { services, server, round } = await givenSite({ signsIn: true })
    await post(services, 'aigul@example.kz', { about: 'registration:1' })
    server.behave({ [stage]: does })
    expect(await round()).toBe(0)
    const [email] = await rows(services)
    expect(email).toMatchObject({ endedAt: null, attempts: 1 })
    expect(email?.nextAttemptAt?.getTime()).toBeGreaterThan(now.getTime())
    const states = await findEmailStates(services.database.read, ['registration:1'])
    expect(states.get('registration:1')?.state).toBe('retrying')
    server.behave({})
    expect(await round(email!.nextAttemptAt!)).toBe(1)
    expect(server.taken).toHaveLength(1)
  },
)

test('an e-mail that is cut off inside its text is sent again, whole and once', async () => {
  const { services, server, round } = await givenSite()
  await post(services, 'aigul@example.kz')
  server.behave({ insideText: 'drop' })
  expect(await round()).toBe(0)
  expect(server.announced()).toBe(1)
  expect(server.taken).toEqual([])
  server.behave({})
  await sendToTheEnd(services, round)
  expect(server.taken).toEqual([expect.stringContaining('here is a link')])
  expect(await rows(services)).toMatchObject([{ attempts: 2, endedAt: null, payload: {} }])
})

test('an e-mail that was taken without an answer comes again under the same id, never under another', async () => {
  const { services, server, round } = await givenSite()
  await post(services, 'aigul@example.kz')
  server.behave({ text: 'take-and-drop' })
  expect(await round()).toBe(0)
  server.behave({})
  await sendToTheEnd(services, round)
  // SMTP cannot exclude the second (RFC 5321, 4.5.3.2.6); by their id whoever receives both knows them as one (RFC 5322, 3.6.4).
  const ids = server.taken.map((text) => /^Message-ID:\s+(<.+>)$/im.exec(text)?.[1])
  expect(ids).toEqual([ids[0], ids[0]])
  expect(ids[0]).toMatch(/^<[\w-]+@/)
})

test('an e-mail that never succeeds is given up after three days, tried less and less often', async () => {
  const { services, server, round } = await givenSite()
  await post(services, 'aigul@example.kz')
  server.behave({ RCPT: '451 4.7.1 later' })
  const tries = await sendToTheEnd(services, round)
  const [email] = await rows(services)
  expect(email).toMatchObject({ endedWhy: 'given-up', payload: {}, attempts: tries })
  const tried = email!.endedAt!.getTime() - now.getTime()
  expect(tried).toBeGreaterThan(2.9 * 86_400_000)
  expect(tried).toBeLessThanOrEqual(3 * 86_400_000)
  expect(tries).toBeLessThan(90)
})

test('an e-mail tried for more than three days by an earlier release ends without another try', async () => {
  const { services, server, round } = await givenSite()
  await post(services, 'aigul@example.kz', {}, hours(-24 * 21))
  await services.database.transaction(async (tx) => {
    await tx.update(outboxMessages).set({ attempts: 501, nextAttemptAt: now })
  })
  await round()
  expect(await rows(services)).toMatchObject([{ endedWhy: 'given-up', attempts: 501 }])
  expect(server.connections()).toBe(0)
})

test('an e-mail that has waited long because the site stood still gets its try', async () => {
  const { services, round } = await givenSite()
  await post(services, 'aigul@example.kz', {}, hours(-24 * 21))
  expect(await round()).toBe(1)
})

test('an e-mail whose link is over is not sent, whether it was tried before or not', async () => {
  const { services, server, round } = await givenSite()
  await post(services, 'aigul@example.kz', { uselessAfter: hours(1) })
  await post(services, 'erlan@example.kz', { uselessAfter: hours(3) })
  expect(await round(hours(1))).toBe(1)
  expect(server.taken).toEqual([expect.stringContaining('To: erlan@example.kz')])
  expect(await rows(services)).toMatchObject([
    { endedWhy: 'useless', payload: {}, attempts: 0 },
    { deliveredAt: hours(1) },
  ])
})

test('while its server is away, an e-mail is tried until its link is over and no longer', async () => {
  const { services, server, round } = await givenSite()
  await post(services, 'aigul@example.kz', { uselessAfter: hours(1) })
  server.behave({ greeting: 'drop' })
  await sendToTheEnd(services, round)
  const [email] = await rows(services)
  expect(email).toMatchObject({ endedWhy: 'given-up', payload: {} })
  expect(email!.endedAt!.getTime()).toBeLessThan(hours(1).getTime())
})

test('an e-mail that is cancelled while those before it are sent is not sent', async () => {
  const { services, server, deliver } = await givenSite()
  await post(services, 'aigul@example.kz')
  await post(services, 'erlan@example.kz', { about: 'link:1' })
  const deliverAndCancel: Deliver = async (id, email) => {
    await deliver(id, email)
    await services.database.transaction((tx) => cancelEmails(tx, ['link:1'], now))
  }
  expect(await deliverEmails(services, deliverAndCancel, now)).toBe(1)
  expect(server.announced()).toBe(1)
  expect((await rows(services)).map(({ endedWhy }) => endedWhy)).toEqual([null, 'useless'])
})

test('one refused address keeps no other e-mail back', async () => {
  const { services, server, round } = await givenSite()
  for (const name of ['a', 'bad', 'c']) await post(services, `${name}@example.kz`)
  server.behave({ RCPT: (line) => (line.includes('bad@') ? '550 5.1.1 no such user' : null) })
  expect(await round()).toBe(2)
  expect((await rows(services)).map(({ endedWhy }) => endedWhy)).toEqual([null, 'refused', null])
})

test('a silent server is asked once a round, not once an e-mail', async () => {
  const { services, server, round } = await givenSite()
  for (const name of ['a', 'b', 'c']) await post(services, `${name}@example.kz`)
  server.behave({ greeting: 'silence' })
  expect(await round()).toBe(0)
  expect(server.connections()).toBe(1)
  server.behave({})
  expect(await round()).toBe(2)
})

const stages: Stage[] = ['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'text']

test.each(stages)(
  'a site that stops leaves off waiting for a server silent at %s, and counts that as no try',
  async (stage) => {
    const services = await freshServices()
    const server = await startMailServer()
    const stopping = new AbortController()
    server.behave({ [stage]: 'silence' })
    await post(services, 'aigul@example.kz')
    const smtpUrl = Object.assign(new URL(server.url), { username: 'site', password: 'word' })
    const deliver = openDelivery(pathTo('/contact'), {
      ...services.config,
      smtpUrl,
      smtpStartTls: 'off',
    })
    const delivered = deliverEmails(services, deliver, now, stopping.signal)
    await vi.waitUntil(() => server.silences() > 0)
    stopping.abort()
    expect(await delivered).toBe(0)
    expect(await rows(services)).toMatchObject([
      { attempts: 0, nextAttemptAt: now, endedAt: null, claimedUntil: null },
    ])
  },
)

test('a server that answers without end is left after the time that one e-mail has', async () => {
  const { services, server } = await givenSite()
  server.behave({ EHLO: 'trickle' })
  await post(services, 'aigul@example.kz')
  const config = { ...services.config, smtpUrl: server.url, smtpStartTls: 'off' as const }
  const deliver = openDelivery(pathTo('/contact'), config, { ...shortTimeouts, wholeEmail: 400 })
  expect(await deliverEmails(services, deliver, now)).toBe(0)
  expect(await rows(services)).toMatchObject([{ attempts: 1, endedAt: null }])
})

test('no e-mail goes over a line without TLS, unless the operator said so', async () => {
  const services = await freshServices()
  const server = await startMailServer()
  await post(services, 'aigul@example.kz')
  const config = { ...services.config, smtpUrl: server.url }
  expect(config.smtpStartTls).toBe('required')
  expect(
    await deliverEmails(services, openDelivery(pathTo('/contact'), config, shortTimeouts), now),
  ).toBe(0)
  expect(server.announced()).toBe(0)
  const [email] = await rows(services)
  expect(email).toMatchObject({ endedAt: null, attempts: 1 })
  expect(email?.lastError).toContain('STARTTLS')
  const allowed = openDelivery(
    pathTo('/contact'),
    { ...config, smtpStartTls: 'if-offered' },
    shortTimeouts,
  )
  expect(await deliverEmails(services, allowed, email!.nextAttemptAt!)).toBe(1)
})

test('an e-mail goes over TLS to a server that is believed, and to no other', async () => {
  const services = await freshServices()
  const [key, cert] = ['site.key', 'site.pem'].map((name) => join(services.config.dataDir, name))
  const subject = ['-subj', '/CN=127.0.0.1', '-days', '2', '-nodes', '-newkey', 'rsa:2048']
  execFileSync('openssl', ['req', '-x509', ...subject, '-keyout', key!, '-out', cert!], {
    stdio: 'ignore',
  })
  const server = await startMailServer({ key: readFileSync(key!), cert: readFileSync(cert!) })
  await post(services, 'aigul@example.kz')
  const config = { ...services.config, smtpUrl: server.url }
  expect(
    await deliverEmails(services, openDelivery(pathTo('/contact'), config, shortTimeouts), now),
  ).toBe(0)
  expect(server.announced()).toBe(0)
  const [email] = await rows(services)
  expect(email?.lastError).toMatch(/self.signed certificate/)
  const believing = new URL('?tls.rejectUnauthorized=false', server.url)
  const trusting = openDelivery(
    pathTo('/contact'),
    { ...config, smtpUrl: believing },
    shortTimeouts,
  )
  expect(await deliverEmails(services, trusting, email!.nextAttemptAt!)).toBe(1)
  expect(server.taken).toHaveLength(1)
})

test('e-mails are from whom MAIL_FROM names', async () => {
  const { services, server } = await givenSite()
  await post(services, 'aigul@example.kz')
  const { mailFrom } = readConfig({ MAIL_FROM: '"Отбасы мектебі" <school@example.kz>' })
  const config = { ...services.config, mailFrom, smtpUrl: server.url, smtpStartTls: 'off' as const }
  await deliverEmails(services, openDelivery(pathTo('/contact'), config, shortTimeouts), now)
  expect(server.senders).toEqual(['school@example.kz'])
  expect(server.taken[0]).toMatch(/^From: =\?UTF-8\?.* <school@example\.kz>$/m)
})
