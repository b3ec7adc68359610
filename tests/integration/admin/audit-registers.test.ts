import { readdirSync, readFileSync } from 'node:fs'
import { getTableName, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { listRegisters } from '../../../app/admin/list-registers'
import { distrustKey } from '../../../app/certification/keys/distrust-key.server'
import { runAdmin } from '../../../app/admin/run-admin.server'
import type { Services } from '../../../app/context'
import { replaceCertificate } from '../../../app/journeys/replace-certificate.server'
import { reinstateCertificate } from '../../../app/journeys/reinstate-certificate.server'
import { suspendCertificate } from '../../../app/journeys/suspend-certificate.server'
import { revokeCertificateAndEvidence } from '../../../app/journeys/revoke-certificate-and-evidence.server'
import { compareRegister } from '../../../app/platform/audit/compare-register.server'
import { listAppendOnly } from '../../support/append-only-tables'
import { givenBusyLife, givenLearner, givenPublished } from '../../support/given-busy-site'
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
  await givenPublished(services)
  const award = () => givenLearner(services)
  const [revoked, suspended, reinstated, replaced, replacedSuspended] = [
    await award(),
    await award(),
    await award(),
    await award(),
    await award(),
  ]
  let minute = 0
  const act = (code: string) => ({
    code,
    reason: 'issued-in-error',
    actorId: null,
    now: new Date(Date.now() + 60_000 * minute++),
  })
  await database.transaction((tx) => revokeCertificateAndEvidence(tx, act(revoked.code)))
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
  expect(said).toMatch(/^The \d+ registers of legal facts agree with it\.$/m)
  expect(code).toBe(0)
})

test('an end that was cut off with its checkpoints is missed by the register', async () => {
  const { services } = await givenLife()
  await forge(
    services,
    `DELETE FROM audit_checkpoint;
     DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_link WHERE number > 9);
     DELETE FROM audit_link WHERE number > 9;`,
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

/** Tables to which rows are only added, and that the trail is not compared with: each with its reason. */
const withoutRegister: Record<string, string> = {
  audit_entry: 'the trail itself',
  audit_link: 'the trail itself',
  audit_checkpoint: 'the trail itself',
  credential: 'the open form of a certificate, made from it and signed; the award has the entry',
  certificate_paper:
    'digests of what was printed of a certificate; none is needed to know whether it stands',
  certificate_claim: 'read out of the signed statement of a certificate, which has the entry',
  status_list_entry: 'chosen with the award, which has the entry',
  issuer_address: 'stands in every signed statement that names it',
  signing_key: 'named by what it signed; its end has the entry, with the key that follows',
  eligibility_event: 'written with the award or the change of a certificate, which has the entry',
  feed_event: 'written with the fact of which it tells other systems, which has the entry',
  feed_position: 'the order in which these events were told',
  module_version: 'part of a published programme: its content hash is in that entry',
  programme_module: 'part of a published programme: the entry lists the modules',
  lesson_version: 'part of a module version, whose content hash is over it',
  lesson_text: 'part of a module version, whose content hash is over it',
  question_version: 'part of a module version, whose content hash is over it',
  media: 'named by the SHA-256 of their bytes',
  content_publication: 'which folder was published; what was new in it has entries',
  lesson_opening:
    "a learner's own work, thousands a day; the certificate that comes of it has the entry",
  lesson_completion: "a learner's own work; the certificate that comes of it has the entry",
  hours_entry: "a learner's own work; the certificate that comes of it has the entry",
  self_check_answer: "a learner's own work, which counts for no certificate by itself",
  attempt: "a learner's own work; the certificate that comes of it has the entry",
  batch_check_line: 'in the signed statement of the list, which has the entry',
}

test('every table of facts that are only added has a register, or its reason for none', async () => {
  const appendOnly = await listAppendOnly(await freshServices())
  expect(appendOnly.length).toBeGreaterThan(40)
  const compared = listRegisters().map(({ table }) => getTableName(table))
  const unanswered = appendOnly.filter(
    (name) => compared.includes(name) === name in withoutRegister,
  )
  expect(unanswered).toEqual([])
  expect(Object.keys(withoutRegister).filter((name) => !appendOnly.includes(name))).toEqual([])
})

test('what the schema calls append-only the database lets nobody delete', async () => {
  const appendOnly = await listAppendOnly(await freshServices())
  const called = readdirSync('db/schema').flatMap((file) => {
    const source = readFileSync(`db/schema/${file}`, 'utf8')
    const tables = source.matchAll(
      /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export const \w+ = table\(\s*'(\w+)'/g,
    )
    return [...tables].flatMap(([, says = '', name = '']) =>
      /append-only|never changed|only added/i.test(says) ? [name] : [],
    )
  })
  expect(called.length).toBeGreaterThan(20)
  expect(called.filter((name) => !appendOnly.includes(name))).toEqual([])
})

test('of every kind of legal fact, what the trail lost is named, and nothing else', async () => {
  const { services } = await givenLife()
  await givenBusyLife(services)
  await linkAll(services)
  const { read } = services.database
  const actions = listRegisters().flatMap((register) => [...register.actions])
  const { code, said } = await verify(services)
  expect(said).toMatch(/^The \d+ registers of legal facts agree with it\.$/m)
  expect(code).toBe(0)

  await forge(services, `DELETE FROM audit_link; DELETE FROM audit_entry`)
  const missed = new Set<string>()
  for (const register of listRegisters()) {
    for (const action of register.actions) {
      const facts = sql`select * from (${register.facts}) fact where action = ${action}`
      const [difference] = await compareRegister(read, { ...register, actions: [action], facts })
      if (difference?.kind === 'no-entry') missed.add(difference.action)
    }
  }
  expect(actions.filter((action) => !missed.has(action))).toEqual([])
})
