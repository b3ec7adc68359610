import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { certificateClaims } from '../../../db/schema/eligibility'
import { engine } from '../../../app/platform/config/engine'
import { awardCertificate } from '../../../app/certification/award-certificate.server'
import { confirmName } from '../../../app/certification/confirm-name.server'
import { appendEvents } from '../../../app/eligibility/data/events'
import { readRecord } from '../../../app/eligibility/read-record.server'
import type { Database } from '../../../app/platform/database/database.server'
import { freshServices } from '../../support/fresh-services'
import { anAward } from '../../support/given-certificate'
import { aRequirement, givenTable } from '../../support/given-requirement-table'

const folder = join(process.cwd(), 'db/migrations', engine)

/** The statement by which the migration carries over the certificates that stood before it. */
function carryOver(): string {
  const file = readdirSync(folder).find((name) => name.endsWith('what-certificates-claim.sql'))
  const statements = readFileSync(join(folder, file ?? ''), 'utf8').split(
    '--> statement-breakpoint',
  )
  const found = statements.find((each) => each.includes('INSERT INTO'))
  if (!found) throw new Error('the migration carries nothing over')
  return found
}

/** Runs a statement of the engine's own. */
async function run(tx: Database, statement: string): Promise<void> {
  const text = sql.raw(statement)
  if ('execute' in tx && typeof tx.execute === 'function') await tx.execute(text)
  else await tx.run(text)
}

/** A certificate that was recorded when nothing was kept of what it claims, for so many minutes. */
async function givenBefore(minutes: number) {
  const services = await freshServices()
  const { database, keys } = services
  const { id: tableVersionId } = await givenTable(database, {
    requirements: [aRequirement({ training: null, academicHours: null })],
  })
  const award = anAward({ minutes })
  const outcome = await database.transaction(async (tx) => {
    await confirmName(tx, { enrolmentId: award.enrolmentId, name: 'Айгерім', now: award.now })
    return awardCertificate(tx, keys, award)
  })
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  const { id: certificateId, code: certificateCode, personId } = outcome.certificate
  await database.transaction(async (tx) => {
    const requirement = { placementForm: 'adoption', requirement: 'psychological-training' }
    const event = { personId, certificateId, certificateCode, tableVersionId, expiresAt: null }
    await appendEvents(tx, [{ ...requirement, ...event, kind: 'met', at: award.now }])
    await run(tx, carryOver())
  })
  const stateOf = async () => {
    const now = new Date('2026-11-29T09:00:00Z')
    const [form] = await readRecord(database.read, { personId, now })
    return form?.items[0]
  }
  return { database, certificateId, stateOf }
}

test('a certificate from before is carried over with the minutes that it states, and nothing more', async () => {
  const { database, certificateId } = await givenBefore(450)
  const rows = await database.read
    .select()
    .from(certificateClaims)
    .where(eq(certificateClaims.certificateId, certificateId))
  expect(rows).toEqual([
    {
      certificateId,
      minutes: 450,
      training: null,
      partNumber: null,
      partCount: null,
      trainingHours: null,
    },
  ])
})

test('what was recorded as met by ten hours is in progress since a table asks for forty-two', async () => {
  const { database, stateOf } = await givenBefore(450)
  expect(await stateOf()).toMatchObject({
    state: 'in-progress',
    training: { provedHours: 10, neededHours: null },
  })
  await givenTable(database)
  expect(await stateOf()).toMatchObject({
    state: 'in-progress',
    training: { provedHours: 10, neededHours: 42 },
  })
})

test('what was recorded as met by all the hours that are asked stays met', async () => {
  const { database, stateOf } = await givenBefore(42 * 45)
  await givenTable(database)
  expect(await stateOf()).toMatchObject({ state: 'met', training: { fulfilled: true } })
})
