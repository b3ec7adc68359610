import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { runAdmin } from '../../../app/admin/run-admin.server'
import type { Services } from '../../../app/context'
import type { HeadPlace } from '../../../app/platform/config/config.server'
import { findEnd } from '../../../app/platform/audit/find-end.server'
import { freshFolder } from '../../support/fresh-database'
import { freshServices } from '../../support/fresh-services'
import { givenLearner, givenPublished } from '../../support/given-busy-site'
import { givenTerminal } from '../../support/given-terminal'
import { linkAll } from '../../support/given-trail'
import { asOwner, listTriggersOf } from '../../support/own-database'
import { startReceiver } from '../../support/webhook-receiver'

async function admin({ config }: Pick<Services, 'config'>, ...typed: string[]) {
  const terminal = givenTerminal()
  const code = await runAdmin(typed, terminal, () => config)
  return { code, said: terminal.said.join('\n'), told: terminal.told.join('\n') }
}

/** A site that keeps its heads in these places, with a certificate; all that happened there was linked and signed. */
async function givenCertified(...auditHeads: HeadPlace[]) {
  const fresh = await freshServices()
  const services = { ...fresh, config: { ...fresh.config, auditHeads } }
  await givenPublished(services)
  const { code } = await givenLearner(services)
  await linkAll(services)
  const end = await findEnd(services.database.read)
  return { services, code, end }
}

const revoke = (services: Services, code: string) =>
  admin(services, 'certificate:revoke', code, '--reason', 'issued-in-error')

const beside = ({ config }: Services) => join(config.dataDir, 'audit-heads.jsonl')

/** Erases all that was written after an id was made and a number linked, as whoever owns the database can. */
function erasing(id: string, end: number): string[] {
  return [
    `DELETE FROM outbox_message WHERE id > '${id}'`,
    `DELETE FROM feed_pending WHERE event_id > '${id}'`,
    `DELETE FROM feed_event WHERE id > '${id}'`,
    `DELETE FROM eligibility_event WHERE id > '${id}'`,
    `DELETE FROM certificate_event WHERE id > '${id}'`,
    `DELETE FROM audit_checkpoint WHERE number > ${end}`,
    `DELETE FROM audit_link WHERE number > ${end}`,
    `DELETE FROM audit_entry WHERE id > '${id}'`,
  ]
}

test('a revocation that is erased at once, with all that tells of it, is missed by its signed end, and each trigger by its name', async () => {
  const { services, code, end } = await givenCertified()
  const before = uuid()
  expect(await revoke(services, code)).toMatchObject({ code: 0 })
  const triggers = await listTriggersOf(services)
  await asOwner(services, [...triggers.map(({ drop }) => drop), ...erasing(before, end)])
  // To whoever asks for the certificate it is as if nothing had been.
  expect((await admin(services, 'certificate:verify', code)).code).toBe(0)

  const verified = await admin(services, 'audit:verify')
  expect(verified.said).toMatch(/audit-heads\.jsonl: number \d+, signed at .* is beyond the end/)
  const examined = await admin(services, 'doctor')
  expect(examined.said).toMatch(/^fail +trail /m)
  expect(triggers.length).toBeGreaterThan(80)
  for (const { name, table } of triggers) {
    expect(verified.said).toContain(`The trigger ${name} of ${table} is missing`)
    expect(examined.said).toMatch(new RegExp(`^fail +triggers .*missing: .*\\b${name}\\b`, 'm'))
  }
  expect([verified.code, examined.code]).toEqual([1, 1])
})

test('who also puts the triggers back and empties the file beside the data is told by the end kept elsewhere', async () => {
  const file = join(freshFolder(), 'elsewhere.jsonl')
  const { services, code, end } = await givenCertified({ kind: 'file', file })
  const before = uuid()
  expect(await revoke(services, code)).toMatchObject({ code: 0 })
  const triggers = await listTriggersOf(services)
  await asOwner(services, [
    ...triggers.map(({ drop }) => drop),
    ...erasing(before, end),
    ...triggers.map(({ create }) => create),
  ])
  rmSync(beside(services))
  const { code: exit, said } = await admin(services, 'audit:verify')
  expect(said).toMatch(/elsewhere\.jsonl: number \d+, signed at .* is beyond the end/)
  expect(said).not.toContain('The trigger ')
  expect(exit).toBe(1)
  expect((await admin(services, 'doctor')).said).toMatch(/^ok +triggers /m)
})

test('the command line ends only when another site has the signed end of what it did', async () => {
  const receiver = await startReceiver()
  const { services, code } = await givenCertified({ kind: 'site', url: new URL(receiver.url) })
  expect(await revoke(services, code)).toMatchObject({ code: 0 })
  const number = await findEnd(services.database.read)
  expect(receiver.received.map(({ body }) => JSON.parse(body).number)).toEqual([number])
  expect(JSON.parse(readFileSync(beside(services), 'utf8')).number).toBe(number)
})

test('a site that does not answer keeps nobody from revoking, and the end stays beside the data', async () => {
  const receiver = await startReceiver()
  await receiver.goAway()
  const { services, code } = await givenCertified({ kind: 'site', url: new URL(receiver.url) })
  expect(await revoke(services, code)).toMatchObject({ code: 0 })
  expect(existsSync(beside(services))).toBe(true)
})
