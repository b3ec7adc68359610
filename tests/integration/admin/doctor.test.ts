import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runAdmin } from '../../../app/admin/run-admin.server'
import { readConfig, type Config } from '../../../app/platform/config/config.server'
import { recordAudit } from '../../../app/platform/audit/record-audit.server'
import { deliverEmails } from '../../../app/platform/outbox/deliver-emails.server'
import { postEmail } from '../../../app/platform/outbox/post-email.server'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'
import { freePort } from '../../support/free-port'
import { givenTerminal } from '../../support/given-terminal'
import { startMailServer } from '../../support/mail-server'

/** What the doctor says of each subject. */
async function examine(config: Config) {
  const terminal = givenTerminal()
  const code = await runAdmin(['doctor'], terminal, () => config)
  const findings = terminal.said.map((line) =>
    /^(\w+) +(\S+(?: \S+)?) {2,}|^(\w+) +(\S+)/.exec(line),
  )
  const levels = findings.map((found) => [found?.[2] ?? found?.[4], found?.[1] ?? found?.[3]])
  return { code, levels: Object.fromEntries(levels), text: terminal.said.join('\n') }
}

/** An installation at which nothing is wrong. */
async function givenSoundInstallation() {
  const services = await freshServices()
  await givenProgramme(services.database)
  await givenPerson(services, { role: 'administrator' })
  // E-mails that told of the role.
  await deliverEmails(services, async () => undefined, new Date())
  return services
}

test('a sound installation has nothing that fails', async () => {
  const { config } = await givenSoundInstallation()
  const { code, levels } = await examine(config)
  expect(levels).toMatchObject({
    settings: 'ok',
    secret: 'ok',
    'signing key': 'ok',
    keys: 'ok',
    database: 'ok',
    migrations: 'ok',
    content: 'ok',
    accounts: 'ok',
    outbox: 'ok',
    clock: 'ok',
    mail: 'warn',
  })
  expect(code).toBe(0)
})

test('a setting that is set by its former name is a warning, with the name of today', async () => {
  const { config } = await givenSoundInstallation()
  const { renamedSettings } = readConfig({ KEEP_LETTERS_DAYS: '30' })
  const { code, text } = await examine({ ...config, renamedSettings })
  expect(text).toMatch(/^warn +settings +KEEP_LETTERS_DAYS is now KEEP_EMAILS_DAYS\b/m)
  expect(code).toBe(0)
})

test('keys that others may read, or that are gone, fail', async () => {
  const { config } = await givenSoundInstallation()
  chmodSync(config.secretKeyFile, 0o644)
  rmSync(join(config.dataDir, 'keys'), { recursive: true })
  const { code, levels, text } = await examine(config)
  expect(levels).toMatchObject({ secret: 'fail', 'signing key': 'fail', keys: 'fail' })
  expect(text).toContain(`chmod 600 ${config.secretKeyFile}`)
  expect(code).toBe(1)
})

test('an installation without content or administrator says what to do', async () => {
  const { config } = await freshServices()
  const { code, levels } = await examine(config)
  expect(levels).toMatchObject({ content: 'fail', accounts: 'warn' })
  expect(code).toBe(1)
})

test('an e-mail that has waited for long is a warning', async () => {
  const { config, database } = await givenSoundInstallation()
  const hourAgo = new Date(Date.now() - 3_600_000)
  const email = { to: 'a@example.kz', subject: 'x', text: 'y', language: 'en' as const }
  await database.transaction((tx) => postEmail(tx, email, hourAgo))
  expect((await examine(config)).levels.outbox).toBe('warn')
})

test('e-mails that ended undelivered are told for a week, with what the mail server said', async () => {
  const { config, database, log } = await givenSoundInstallation()
  const days = (count: number) => new Date(Date.now() - count * 86_400_000)
  const email = { to: 'lost@example.kz', subject: 'x', text: 'y', language: 'en' as const }
  const refuse = () =>
    Promise.reject(
      Object.assign(new Error('550 5.1.1 <lost@example.kz>: no such user'), {
        code: 'EENVELOPE',
        command: 'RCPT TO',
        responseCode: 550,
      }),
    )
  await database.transaction((tx) => postEmail(tx, email, days(9)))
  await deliverEmails({ database, log }, refuse, days(8))
  await database.transaction((tx) => postEmail(tx, email, days(3), { uselessAfter: days(2) }))
  await deliverEmails({ database, log }, refuse, days(2))
  const quiet = await examine(config)
  expect(quiet.levels.outbox).toBe('ok')
  expect(quiet.text).toContain('1 not sent, because their link was over')
  await database.transaction((tx) => postEmail(tx, email, days(1)))
  await deliverEmails({ database, log }, refuse, days(1))
  const { levels, text } = await examine(config)
  expect(levels.outbox).toBe('warn')
  expect(text).toContain('1 refused by the mail server, 0 given up; the last: 550 5.1.1')
  expect(text).not.toContain('lost@example.kz')
})

test('a clock that runs behind what was written fails', async () => {
  const { config, database } = await givenSoundInstallation()
  const tomorrow = new Date(Date.now() + 86_400_000)
  const subject = { kind: 'person', id: 'p' } as const
  await database.transaction((tx) =>
    recordAudit(tx, { action: 'role.granted', actorId: null, subject, detail: {}, now: tomorrow }),
  )
  const { code, levels } = await examine(config)
  expect(levels.clock).toBe('fail')
  expect(code).toBe(1)
})

test('a mail server is asked whether it takes e-mails; one that is not there fails', async () => {
  const { config } = await givenSoundInstallation()
  const server = await startMailServer()
  const smtpUrl = server.url
  const open = { ...config, smtpUrl, smtpStartTls: 'off' as const }
  const allowed = await examine(open)
  expect(allowed.levels.mail).toBe('warn')
  expect(allowed.text).toContain('SMTP_STARTTLS=off lets them go unprotected')
  const demanded = await examine({ ...open, smtpStartTls: 'required' })
  expect(demanded.levels.mail).toBe('fail')
  expect(demanded.text).toContain('STARTTLS')
  server.behave({ greeting: '554 not you' })
  expect((await examine(open)).text).toMatch(/^fail +mail .*554 not you/m)
  const nowhere = { ...open, smtpUrl: new URL(`smtp://127.0.0.1:${await freePort()}`) }
  expect((await examine(nowhere)).levels.mail).toBe('fail')
  expect(server.announced()).toBe(0)
})

test('how old the queue of e-mails is, and what the last try met with, is always told', async () => {
  const { config, database, log } = await givenSoundInstallation()
  const earlier = new Date(Date.now() - 65 * 60_000)
  const email = { to: 'a@example.kz', subject: 'x', text: 'y', language: 'en' as const }
  await database.transaction((tx) => postEmail(tx, email, earlier))
  const failure = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:587'))
  await deliverEmails({ database, log }, failure, earlier)
  expect((await examine(config)).text).toMatch(
    /^warn +outbox +1 waits, the oldest for 1 h 5 min, .*; the last error: connect ECONNREFUSED/m,
  )
})

test('a database that cannot be reached fails, and the other checks go on', async () => {
  const { config } = await givenSoundInstallation()
  const away: Config = {
    ...config,
    database:
      config.database.engine === 'sqlite'
        ? { engine: 'sqlite', file: join(config.dataDir, 'no-folder/no.db') }
        : { engine: 'postgres', url: 'postgres://nobody:hush@127.0.0.1:1/none' },
  }
  const { code, levels, text } = await examine(away)
  expect(levels).toMatchObject({ database: 'fail', secret: 'ok', mail: 'warn' })
  expect(text).not.toContain('hush')
  expect(code).toBe(1)
})
