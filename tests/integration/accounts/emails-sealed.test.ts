import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { askForReset } from '../../../app/accounts/ask-for-reset.server'
import { parseEmail, type Email } from '../../../app/accounts/domain/email'
import { findVisitor } from '../../../app/accounts/find-visitor.server'
import { inviteToHousehold } from '../../../app/accounts/invite-to-household.server'
import { registerPerson } from '../../../app/accounts/register-person.server'
import { renewRegistration } from '../../../app/accounts/renew-registration.server'
import type { Services } from '../../../app/context'
import { postEmail } from '../../../app/platform/outbox/post-email.server'
import { outboxMessages } from '../../../db/schema/platform'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { readEmails } from '../../support/read-emails'

const now = new Date('2026-11-21T09:00:00Z')
const address = '192.0.2.1'

/** Everything that lies on the disk for the database: file, log of writes, whatever else there is. */
function bytesOf({ config }: Services): string {
  if (config.database.engine !== 'sqlite') return ''
  const folder = dirname(config.database.file)
  const files = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isFile())
  return files.map(({ name }) => readFileSync(join(folder, name), 'latin1')).join('\n')
}

/** One e-mail of each kind that brings a link which works once. */
async function givenEmails(services: Services) {
  const person = await givenPerson(services)
  await askForReset(services, { email: person.email as Email, address, now })
  const registered = await registerPerson(services, {
    email: parseEmail('new@example.kz')!,
    name: 'Жаңа Адам',
    password: 'three warm evenings',
    iin: null,
    place: null,
    language: 'kk',
    next: '/learn',
    address,
    now,
  })
  if (registered.kind === 'refused') throw new Error(registered.why)
  const { registrationId } = registered
  await renewRegistration(services, { registrationId, next: '/learn', address, now })
  const request = new Request('http://localhost/', { headers: { cookie: person.cookie } })
  const inviter = await findVisitor(request, requestContext(services))
  const email = parseEmail('friend@example.kz')!
  await inviteToHousehold(services, { inviter: inviter!, email, address, requestId: 'test', now })
  return readEmails(services)
}

test('the token of no e-mail can be read in the database or in its log of writes', async () => {
  const services = await freshServices()
  const emails = await givenEmails(services)
  const tokens = emails.map(({ token }) => token).filter((token) => token !== '')
  expect(tokens.length).toBeGreaterThanOrEqual(3)
  const rows = JSON.stringify(await services.database.read.select().from(outboxMessages))
  const stored = rows + bytesOf(services)
  for (const token of tokens) expect(stored).not.toContain(token)
})

test('an e-mail with a link that works once is not taken unsealed', async () => {
  const services = await freshServices()
  const message = {
    to: 'aigul@example.kz',
    language: 'kk',
    subject: 'Сілтеме',
    text: `http://127.0.0.1:3000/reset-password/${'a-_Z'.repeat(11).slice(0, 43)}?lang=kk`,
  } as const
  const post = services.database.transaction((tx) => postEmail(tx, message, now))
  await expect(post).rejects.toThrow('sealed')
})
