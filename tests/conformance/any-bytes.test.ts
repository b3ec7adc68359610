import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refusals } from '../../app/admin/describe-refusal'
import { printCertificate } from '../../app/certification/issuing/print-certificate.server'
import { findCertificateByCode } from '../../app/certification/issuing/find-certificate-by-code.server'
import { verdictKinds } from '../../app/verification/domain/verdict'
import { aStatement } from '../support/a-statement'
import { givenBrowserJudge } from '../support/browser-judge'
import { freshServices } from '../support/fresh-services'
import { givenRegistered } from '../support/given-registered'
import { fileDoors, openDoors, textDoors } from '../support/verify-doors'

const now = new Date('2026-11-21T10:00:00Z')

/** Everything that a door may say; whatever else it says was never declared. */
const declared = new Set<string>([
  ...verdictKinds,
  ...Object.keys(refusals).map((why) => `refused: ${why}`),
  ...['mistyped', 'elsewhere', 'number', 'extract', 'genuine', 'no-file'],
  // Of the API alone: what no database keeps.
  ...['nothing-signed', 'unreadable-body', 'invalid-request'],
  ...['refused: nul', 'refused: half-character'],
])

async function given() {
  const services = await freshServices()
  const stated = aStatement({ awardedAt: '2026-11-21T09:00:00.000Z' })
  const { document, token, statement } = await givenRegistered(services, { stated })
  const certificate = await findCertificateByCode(services.database.read, statement.code)
  if (!certificate) throw new Error('it is not in the register')
  const pdf = await printCertificate(services, { certificate, statement, now })
  const doors = await openDoors(services, await givenBrowserJudge(), now)
  const files = [Buffer.from(pdf), Buffer.from(document), Buffer.from(token)]
  return { doors, files, texts: files.slice(1) }
}

/** What is done to bytes by accident or on purpose, without knowing what they mean. */
const pieces = fc.constantFrom(
  ...[
    '\0',
    '\ufeff',
    '\r\n',
    '"',
    '{',
    '}',
    '[[',
    '.',
    '\\u0000',
    '\\ud800',
    '1e400',
    '9'.repeat(400),
  ],
  ...['endobj', 'stream\n', 'obj', '<<', '>>', '/Filter', '%%EOF', 'IHDR', '\x89PNG\r\n\x1a\n'],
)

type Change = { at: number; cut: number; put: Uint8Array }
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2_000 })),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    pieces.map((text) => new Uint8Array(Buffer.from(text, 'utf8'))),
  ),
})

function bend(bytes: Uint8Array, changes: readonly Change[]): Buffer {
  return changes.reduce((bent, { at, cut, put }) => {
    const place = Math.floor(at * bent.length)
    return Buffer.concat([bent.subarray(0, place), put, bent.subarray(place + cut)])
  }, Buffer.from(bytes))
}

/** How a whole text can be spelt otherwise. */
const spellings = fc.constantFrom<(bytes: Buffer) => Buffer>(
  (bytes) => bytes,
  (bytes) => Buffer.concat([Buffer.from('\ufeff'), bytes]),
  (bytes) => Buffer.from(bytes.toString('latin1'), 'utf16le'),
  (bytes) => Buffer.concat([bytes, bytes]),
  (bytes) => bytes.subarray(0, bytes.length >> 1),
  (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('.', '.\r\n'), 'latin1'),
)

test('whatever bytes come to whatever door, it says one of what it may say', async () => {
  const { doors, files, texts } = await given()
  let sent = 0
  const facts = () => {
    sent += 1
    return { address: `10.${sent >> 8}.${sent & 255}.1`, now }
  }
  const ask = async (door: keyof typeof doors, bytes: Uint8Array) => {
    const { told } = await doors[door](bytes, facts())
    expect(declared.has(told), `${door}: ${told.slice(0, 300)}`).toBe(true)
  }
  const changes = fc.array(change, { maxLength: 5 })
  const settings = { seed: 20261121, numRuns: 60 }
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), changes, async (file, made) => {
      for (const door of fileDoors) await ask(door, bend(file, made))
    }),
    settings,
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...texts), changes, spellings, async (text, made, spell) => {
      for (const door of textDoors) await ask(door, spell(bend(text, made)))
    }),
    { ...settings, numRuns: 120 },
  )
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      for (const door of [...fileDoors, ...textDoors]) await ask(door, bytes)
    }),
    settings,
  )
})
