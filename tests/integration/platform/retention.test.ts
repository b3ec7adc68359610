import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askForReset } from '../../../app/accounts/ask-for-reset.server'
import type { Email } from '../../../app/accounts/domain/email'
import { signIn } from '../../../app/accounts/sign-in.server'
import type { Services } from '../../../app/context'
import { forgetWhatIsOver } from '../../../app/run-jobs'
import { pathTo } from '../../../app/path-to'
import { deliverEmails } from '../../../app/platform/outbox/deliver-emails.server'
import { openDelivery } from '../../../app/platform/outbox/open-delivery.server'
import { openEmail } from '../../../app/platform/outbox/seal-email.server'
import { securityFolder } from '../../../app/platform/security/open-security-log.server'
import { countTurn } from '../../../app/platform/throttle/take-turn.server'
import { knownDevices, oneTimeLinks, sessions } from '../../../db/schema/accounts'
import { outboxMessages, throttleBuckets, throttleWindows } from '../../../db/schema/platform'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'

const start = Date.now()
const days = (count: number) => new Date(start + count * 86_400_000)
const address = '192.0.2.1'

/** A site in which something of everything that is kept for a time has just been made. */
async function givenTraces() {
  const services = await freshServices()
  const now = days(0)
  const { email, password } = await givenPerson(services, { now })
  await signIn(services, { email, password, address, now })
  await signIn(services, { email, password: 'not the password', address, now })
  await askForReset(services, { email: email as Email, address, now })
  await services.database.transaction((tx) =>
    countTurn(tx, { name: 'a limit', turns: 1, seconds: 60 }, 'a subject', now),
  )
  const handOver = openDelivery(pathTo('/contact'), services.config)
  await deliverEmails(
    services,
    (id, message, signal) => handOver(id, openEmail(services.secrets, message), signal),
    now,
  )
  return services
}

async function countKept({ database: { read }, config }: Services) {
  const listed = (folder: string) => readdirSync(folder).length
  return {
    sessions: (await read.select().from(sessions)).length,
    devices: (await read.select().from(knownDevices)).length,
    links: (await read.select().from(oneTimeLinks)).length,
    windows: (await read.select().from(throttleWindows)).length,
    buckets: (await read.select().from(throttleBuckets)).length,
    emails: (await read.select().from(outboxMessages)).length,
    emailFiles: listed(join(config.dataDir, 'outbox')),
    eventFiles: listed(securityFolder(config)),
  }
}

test('each trace is kept as long as the table says, and no longer', async () => {
  const services = await givenTraces()
  const after = async (count: number) => {
    await forgetWhatIsOver(services, days(count))
    return countKept(services)
  }
  const made = await after(0)
  for (const [what, count] of Object.entries(made)) expect(count, what).toBeGreaterThan(0)
  // The file of an e-mail whose link is over goes with the link, whatever the settings say of others.
  expect(await after(1.5)).toEqual({ ...made, links: 0, windows: 0, buckets: 0, emailFiles: 0 })
  expect(await after(29)).toMatchObject({ sessions: made.sessions, emails: made.emails })
  expect(await after(31)).toMatchObject({ sessions: 0, emails: 0, devices: 1, eventFiles: 1 })
  expect(await after(367)).toMatchObject({ devices: 1, eventFiles: 0 })
  expect(await after(401)).toMatchObject({ devices: 0 })
})

test('settings make it longer or shorter; nothing that is not ours is removed', async () => {
  const services = await givenTraces()
  const config = { ...services.config, keepLettersDays: 14, keepSecurityLogDays: 30 }
  const shorter = { ...services, config }
  const outbox = join(config.dataDir, 'outbox')
  mkdirSync(join(outbox, 'folder'), { recursive: true })
  writeFileSync(join(outbox, 'an e-mail of mine.txt'), 'kept')
  writeFileSync(join(securityFolder(config), 'notes.txt'), 'kept')
  await forgetWhatIsOver(shorter, days(15))
  expect(await countKept(shorter)).toMatchObject({ emails: 0, emailFiles: 2, eventFiles: 2 })
  await forgetWhatIsOver(shorter, days(32))
  expect(readdirSync(securityFolder(config))).toEqual(['notes.txt'])
})
