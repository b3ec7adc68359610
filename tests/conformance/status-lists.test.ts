import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list'
import { randomUUID } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { encodeStatusList } from '../../app/certification/credential/status-list'
import { aCredential, givenServer } from './ask-server'

/* Bitstring Status List 1.0. */

let server: Awaited<ReturnType<typeof givenServer>>
beforeAll(async () => {
  server = await givenServer()
})
afterAll(() => server.close())

const entrySchema = z
  .object({
    id: z.string().url(),
    type: z.literal('BitstringStatusListEntry'),
    statusPurpose: z.enum(['revocation', 'suspension']),
    statusListIndex: z.string().regex(/^(?:0|[1-9]\d*)$/),
    statusListCredential: z.string().url(),
    statusReference: z.string().url(),
  })
  .strict()

async function givenIssued() {
  const id = `urn:uuid:${randomUUID()}`
  const { answer } = await server.issue(aCredential({ id }))
  const entries = z.array(entrySchema).parse(answer.credentialStatus)
  const setStatus = (statusPurpose: string, status: boolean) =>
    server.ask('/credentials/status', {
      credentialId: id,
      credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose },
      status,
    })
  return { credential: answer, entries, setStatus }
}

test('an entry has every property in the form that is prescribed, and not the name of its list', async () => {
  const { entries } = await givenIssued()
  expect(entries.map(({ statusPurpose }) => statusPurpose)).toEqual(['revocation', 'suspension'])
  for (const { id, statusListCredential } of entries) expect(id).not.toBe(statusListCredential)
})

test('a list is a verifiable credential of its own with at least 131,072 entries', async () => {
  const { entries } = await givenIssued()
  for (const { statusListCredential, statusPurpose } of entries) {
    const list = await server.read(statusListCredential)
    expect(list).toMatchObject({
      id: statusListCredential,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: server.did,
      credentialSubject: { type: 'BitstringStatusList', statusPurpose },
    })
    expect(await server.verify(list)).toMatchObject({ status: 200 })
    const { encodedList } = z.object({ encodedList: z.string() }).parse(list.credentialSubject)
    expect(encodedList).toMatch(/^u[\w-]+$/)
    expect(gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'))).toHaveLength(16_384)
  }
})

test.for(['revocation', 'suspension'] as const)(
  'a bit of %s refuses, until it is cleared',
  async (purpose) => {
    const { credential, setStatus } = await givenIssued()
    expect(await server.verify(credential)).toMatchObject({ status: 200 })
    expect(await setStatus(purpose, true)).toMatchObject({ status: 200 })
    expect(await server.verify(credential)).toMatchObject({ status: 400 })
    await setStatus(purpose, false)
    expect(await server.verify(credential)).toMatchObject({ status: 200 })
  },
)

test('the reference implementation reads the same bits out of a list of ours', async () => {
  const address = 'https://issuer.example/credentials/status/0/suspension'
  const positions = [0, 7, 8, 4711, 131_071]
  const list = {
    issuer: 'did:example:issuer',
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    credentialSubject: {
      type: 'BitstringStatusList',
      statusPurpose: 'suspension',
      encodedList: await encodeStatusList(positions),
    },
  }
  for (const position of [...positions, 1, 9, 4710, 131_070]) {
    const entry = {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'suspension',
      statusListIndex: String(position),
      statusListCredential: address,
    }
    const result = await checkStatus({
      credential: {
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        issuer: 'did:example:issuer',
        credentialStatus: entry,
      },
      documentLoader: async () => ({ document: list }),
      verifyBitstringStatusListCredential: false,
    })
    expect(result.results?.[0]?.status).toBe(positions.includes(position))
  }
})

const malformed: [string, object][] = [
  ['an index that is no string', { statusListIndex: 5 }],
  ['a negative index', { statusListIndex: '-1' }],
  ['an index beyond the list', { statusListIndex: '131072' }],
  ['no list', { statusListCredential: undefined }],
  ['a purpose that is a number', { statusPurpose: 1 }],
  ['a list that nobody here knows', { statusListCredential: 'https://issuer.example/list' }],
]

test.for(malformed)('a status entry with %s never verifies', async ([, different]) => {
  const { entries } = await givenIssued()
  const { status, answer } = await server.issue(
    aCredential({ credentialStatus: { ...entries[0], ...different } }),
  )
  if (status === 201) expect(await server.verify(answer)).toMatchObject({ status: 400 })
  else expect(status).toBe(400)
})

test('a property that only looks like a status entry is not signed', async () => {
  const entry = { type: 'BitstringStatusListEntry', statusListIndex: true }
  expect(await server.issue(aCredential({ statusEntry: entry }))).toMatchObject({ status: 400 })
})
