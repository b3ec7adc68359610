import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Certificate } from '../../../app/certification/data/certificates'
import { listOwnCertificates } from '../../../app/certification/issuing/list-own-certificates.server'
import type { Services } from '../../../app/context'
import { reissueCertificates } from '../../../app/journeys/reissue-certificates.server'
import { certificateEvents, reissues, statusListEntries } from '../../../db/schema/certification'
import { feedEvents } from '../../../db/schema/exchange'
import { auditEntries, outboxMessages } from '../../../db/schema/platform'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenCompromise } from '../../support/given-key'
import { givenPerson } from '../../support/given-person'

const root = resolve(import.meta.dirname, '../../..')
const count = 400
const from = new Date('2026-11-20T00:00:00Z')

function startReissue({ config }: Services, keyId: string) {
  const { database, dataDir } = config
  const { PATH, HOME } = process.env
  const url = database.engine === 'postgres' ? database.url : `file:${database.file}`
  return spawn(process.execPath, ['build/bin/admin.js', 'certificates:reissue', `--key=${keyId}`], {
    cwd: root,
    env: { NODE_ENV: 'production', PATH, HOME, DATA_DIR: dataDir, DATABASE_URL: url },
    stdio: 'ignore',
  })
}

/** How many of each thing there are; a replacement makes one of each. */
async function countTraces({ database }: Services) {
  const { read } = database
  const replaced = (rows: { kind?: string; action?: string; type?: string }[], name: string) =>
    rows.filter(({ kind, action, type }) => (kind ?? action ?? type) === name).length
  return {
    events: replaced(await read.select().from(certificateEvents), 'replaced'),
    audited: replaced(await read.select().from(auditEntries), 'certificate.replaced'),
    announced: replaced(await read.select().from(feedEvents), 'certificate.replaced'),
    places: (await read.select().from(statusListEntries)).length - count,
    emails: (await read.select().from(outboxMessages)).length - count,
    noted: (await read.select().from(reissues)).reduce((sum, { done }) => sum + done, 0),
  }
}

test('killed at once in the middle of a re-issue, again and again, it loses and doubles nothing', async () => {
  const services = await freshServices()
  const { id: personId } = await givenPerson(services)
  const awarded: Certificate[] = []
  for (let each = 0; each < count; each++) {
    const enrolmentId = `enrolment-${each}`
    awarded.push(await givenCertificate(services, { personId, enrolmentId, now: from }))
  }
  const keyId = await givenCompromise(services, from)

  const seen: number[] = []
  for (let round = 0; round < 8; round++) {
    const before = (await countTraces(services)).noted
    const run = startReissue(services, keyId)
    const ended = once(run, 'exit')
    // The blow falls after the first transactions of this run, wherever it is by then.
    while (run.exitCode === null && (await countTraces(services)).noted === before) await pause(1)
    run.kill('SIGKILL')
    await ended
    const traces = await countTraces(services)
    expect(new Set(Object.values(traces)).size, JSON.stringify(traces)).toBe(1)
    seen.push(traces.noted)
  }
  expect(seen.filter((done) => done > 0 && done < count).length).toBeGreaterThan(0)

  const now = new Date()
  await reissueCertificates(services, { keyId, now, onProgress: () => undefined })
  const own = await listOwnCertificates(services.database.read, personId)
  expect(own).toHaveLength(2 * count)
  expect(own.filter(({ replacedBy }) => replacedBy === null)).toHaveLength(count)
  expect(new Set(own.map(({ replacesId }) => replacesId))).toEqual(
    new Set([null, ...awarded.map(({ id }) => id)]),
  )
}, 300_000)
