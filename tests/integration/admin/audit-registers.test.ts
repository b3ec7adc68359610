import { expect, test } from 'vitest'
import { distrustKey } from '../../../app/certification/distrust-key.server'
import { runAdmin } from '../../../app/admin/run-admin.server'
import type { Services } from '../../../app/context'
import { replaceCertificate } from '../../../app/journeys/replace-certificate.server'
import { reinstateCertificate } from '../../../app/journeys/reinstate-certificate.server'
import { suspendCertificate } from '../../../app/journeys/suspend-certificate.server'
import { withdrawCertificate } from '../../../app/journeys/withdraw-certificate.server'
import { givenCertificate } from '../../support/given-certificate'
import { givenRotation } from '../../support/given-key'
import { givenPerson } from '../../support/given-person'
import { freshServices } from '../../support/fresh-services'
import { givenTerminal } from '../../support/given-terminal'
import { forge, linkAll } from '../../support/given-trail'

async function verify({ config }: Services) {
  const terminal = givenTerminal()
  const code = await runAdmin(['audit:verify'], terminal, () => config)
  return { code, said: terminal.said.join('\n') }
}

/** A site on which all that can happen to certificates, keys and roles happened. */
async function givenLife() {
  const services = await freshServices()
  const { database } = services
  const person = await givenPerson(services, { email: 'trainer@example.kz', role: 'trainer' })
  const award = (each: number) =>
    givenCertificate(services, {
      personId: person.id,
      enrolmentId: `0190a7b0-0000-7000-8000-00000000001${each}`,
    })
  const [revoked, suspended, reinstated, replaced, replacedSuspended] = [
    await award(1),
    await award(2),
    await award(3),
    await award(4),
    await award(5),
  ]
  let minute = 0
  const act = (code: string) => ({
    code,
    reason: 'issued-in-error',
    actorId: null,
    now: new Date(Date.now() + 60_000 * minute++),
  })
  await database.transaction((tx) => withdrawCertificate(tx, act(revoked.code)))
  for (const { code } of [suspended, reinstated, replacedSuspended]) {
    await database.transaction((tx) => suspendCertificate(tx, act(code)))
  }
  await database.transaction((tx) => reinstateCertificate(tx, act(reinstated.code)))
  for (const { code } of [replaced, replacedSuspended]) {
    await database.transaction((tx) =>
      replaceCertificate(tx, services, { ...act(code), name: null }),
    )
  }
  const before = services.keys.activeId
  await givenRotation(services)
  await distrustKey(services, { keyId: before, from: new Date(), now: new Date() })
  await linkAll(services)
  return { services, revoked, person }
}

test('the registers of a site that was used in every way agree with its trail', async () => {
  const { services } = await givenLife()
  const { code, said } = await verify(services)
  expect(said).toContain('The registers of certificates, keys, records and roles agree with it.')
  expect(code).toBe(0)
})

test('an end that was cut off with its checkpoints is missed by the register', async () => {
  const { services } = await givenLife()
  await forge(
    services,
    `DELETE FROM audit_checkpoint;
     DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_link WHERE number > 4);
     DELETE FROM audit_link WHERE number > 4;`,
  )
  const { code, said } = await verify(services)
  expect(said).toMatch(/The register holds certificate\.revoked of \S+ at .*, and the trail has no/)
  expect(said).toMatch(/The register holds certificate\.replaced/)
  expect(said).toMatch(/The register holds key\.compromised/)
  expect(code).toBe(1)
})

test('a revocation that was taken out of the register is missed by the trail', async () => {
  const { services, revoked } = await givenLife()
  await forge(
    services,
    `DROP TRIGGER IF EXISTS certificate_event_no_delete${services.config.database.engine === 'postgres' ? ' ON certificate_event' : ''};
     DELETE FROM certificate_event WHERE kind = 'revoked'`,
  )
  const { code, said } = await verify(services)
  expect(said).toContain(`The trail tells certificate.revoked of ${revoked.id}`)
  expect(code).toBe(1)
})

test('a role that was slipped into the database is missed by the trail', async () => {
  const { services, person } = await givenLife()
  const at = services.config.database.engine === 'postgres' ? `'2026-11-21T09:00:00Z'` : '1'
  await forge(
    services,
    `INSERT INTO role_grant (id, person_id, role, granted_at)
     VALUES ('0190a7b0-0000-7000-8000-0000000000ff', '${person.id}', 'administrator', ${at})`,
  )
  const { code, said } = await verify(services)
  expect(said).toContain(`The register holds role.granted of ${person.id}`)
  expect(code).toBe(1)
})
