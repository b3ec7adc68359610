import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCredential, credentialsV2, givenServer } from './ask-server'

/* Verifiable Credentials Data Model 2.0: what must be issued, and what must be refused. */

let server: Awaited<ReturnType<typeof givenServer>>
beforeAll(async () => {
  server = await givenServer()
})
afterAll(() => server.close())

const example = (term: string) => ({ [term]: `https://example.org/#${term}` })
const withContext = (context: unknown, different: object = {}) =>
  aCredential({ '@context': [credentialsV2, context], ...different })
const subject = { id: 'did:example:subject' }

test('what is issued is secured, has every required property, and verifies', async () => {
  const { status, answer } = await server.issue(aCredential())
  expect(status).toBe(201)
  expect(answer).toMatchObject({
    '@context': [credentialsV2],
    type: ['VerifiableCredential'],
    issuer: server.did,
    credentialSubject: subject,
    proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' },
  })
  expect((await server.verify(answer)).status).toBe(200)
})

test('an issuer that is an object keeps its name and gets the id of who signs', async () => {
  const { answer } = await server.issue(
    aCredential({ issuer: { id: 'https://issuer.example', name: 'A school' } }),
  )
  expect(answer.issuer).toEqual({ id: server.did, name: 'A school' })
  expect((await server.verify(answer)).status).toBe(200)
})

const accepted: [string, object][] = [
  ['an id that is a URL', aCredential({ id: 'https://example.org/credentials/1' })],
  ['an id that is a DID', aCredential({ id: 'did:example:credential' })],
  ['a subject without an id', aCredential({ credentialSubject: { name: 'Alice' } })],
  ['several subjects', aCredential({ credentialSubject: [subject, { id: 'did:example:other' }] })],
  ['another context by its address', withContext('https://www.w3.org/ns/credentials/examples/v2')],
  [
    'a context of its own',
    withContext(example('Sample'), { type: ['VerifiableCredential', 'Sample'] }),
  ],
  [
    'types in any order',
    withContext(example('Sample'), { type: ['Sample', 'VerifiableCredential'] }),
  ],
  [
    'a type that is a URL',
    aCredential({ type: ['VerifiableCredential', 'https://example.org/#T'] }),
  ],
  ['a name and a description', aCredential({ name: 'A', description: 'B' })],
  ['a name in a language', aCredential({ name: { '@value': 'Aty', '@language': 'kk' } })],
  [
    'a name in a language with a direction',
    aCredential({ name: { '@value': 'A', '@language': 'ar', '@direction': 'rtl' } }),
  ],
  [
    'a name in several languages',
    aCredential({
      name: [
        { '@value': 'A', '@language': 'en' },
        { '@value': 'Ә', '@language': 'kk' },
      ],
    }),
  ],
  ['dates with fractions', aCredential({ validFrom: '2024-01-01T00:00:00.123Z' })],
  ['dates with an offset', aCredential({ validFrom: '2024-01-01T00:00:00+05:00' })],
  [
    'a term',
    aCredential({ validFrom: '2024-01-01T00:00:00Z', validUntil: '2099-01-01T00:00:00Z' }),
  ],
  ['a date to come', aCredential({ validFrom: '2099-01-01T00:00:00Z' })],
  [
    'a status of another kind, without an id',
    withContext(example('Status2017'), { credentialStatus: { type: 'Status2017' } }),
  ],
  [
    'one or more schemas',
    aCredential({
      credentialSchema: ['1', '2'].map((number) => ({
        id: `did:example:schema:${number}`,
        type: 'https://example.org/#Schema',
      })),
    }),
  ],
  [
    'terms of use, evidence and refresh services that say what they are',
    aCredential({
      termsOfUse: { type: 'https://example.org/#Policy' },
      evidence: [{ type: 'https://example.org/#Evidence' }],
      refreshService: { id: 'did:example:refresh', type: 'https://example.org/#Refresh' },
    }),
  ],
]

test.for(accepted)('issued: %s', async ([, credential]) => {
  expect(await server.issue(credential)).toMatchObject({ status: 201 })
})

const related = {
  id: credentialsV2,
  digestMultibase: 'uEiBZlVztZpfWHgPyslVv6-UwirFoQoRvW1htfx963sknNA',
}

const refused: [string, unknown][] = [
  ['no context', aCredential({ '@context': undefined })],
  [
    'another context first',
    aCredential({ '@context': ['https://www.w3.org/ns/credentials/examples/v2', credentialsV2] }),
  ],
  [
    'only another context',
    aCredential({ '@context': ['https://www.w3.org/ns/credentials/examples/v2'] }),
  ],
  ['a context that is no URL', withContext('https ://example.org/context')],
  ['a context that is a number', withContext(123)],
  ['a context on the network', withContext('https://example.org/context')],
  [
    'a second meaning for a term of the data model',
    withContext({ VerifiableCredential: 'https://example.org/#Bad' }),
  ],
  ['an id that is no URL', aCredential({ id: 'not a url' })],
  ['an id that is null', aCredential({ id: null })],
  ['two ids', aCredential({ id: ['did:example:1', 'did:example:2'] })],
  [
    'two ids of a subject',
    aCredential({ credentialSubject: { id: ['did:example:1', 'did:example:2'] } }),
  ],
  ['no type', aCredential({ type: undefined })],
  ['not the type of a credential', withContext(example('Sample'), { type: ['Sample'] })],
  [
    'a type without a meaning',
    withContext({ '@vocab': null }, { type: ['VerifiableCredential', 'Sample'] }),
  ],
  [
    'a type that means no URL',
    withContext(
      { Sample: 'https ://example.org/#Sample' },
      { type: ['VerifiableCredential', 'Sample'] },
    ),
  ],
  ['a claim without a meaning', aCredential({ credentialSubject: { undefinedTerm: 'dropped' } })],
  [
    'a name with more than a language value',
    aCredential({ name: { '@value': 'A', '@language': 'en', url: 'x' } }),
  ],
  ['no issuer', aCredential({ issuer: undefined })],
  ['an issuer that is null', aCredential({ issuer: null })],
  ['an issuer that is no URL', aCredential({ issuer: 'not-a-url' })],
  ['an issuer whose id is null', aCredential({ issuer: { id: null } })],
  ['an issuer whose id is no URL', aCredential({ issuer: { id: 'not-a-url' } })],
  ['no subject', aCredential({ credentialSubject: undefined })],
  ['a subject of which nothing is said', aCredential({ credentialSubject: {} })],
  ['one such among several', aCredential({ credentialSubject: [subject, {}] })],
  ['a date without a time', aCredential({ validFrom: '2024-01-01' })],
  ['a date without an offset', aCredential({ validUntil: '2024-01-01T00:00:00' })],
  [
    'an end before the beginning',
    aCredential({ validFrom: '2030-01-01T00:00:00Z', validUntil: '2029-01-01T00:00:00Z' }),
  ],
  ['a status without a type', aCredential({ credentialStatus: { id: 'did:example:status' } })],
  [
    'a status with two ids',
    withContext(example('S'), {
      credentialStatus: { id: ['did:example:1', 'did:example:2'], type: 'S' },
    }),
  ],
  [
    'a status whose id is no URL',
    withContext(example('S'), { credentialStatus: { id: 'no url', type: 'S' } }),
  ],
  ['a status whose type is a number', aCredential({ credentialStatus: { type: 2 } })],
  ['a schema without a type', aCredential({ credentialSchema: { id: 'did:example:schema' } })],
  [
    'a schema without an id',
    aCredential({ credentialSchema: { type: 'https://example.org/#Schema' } }),
  ],
  [
    'a schema whose id is no URL',
    aCredential({ credentialSchema: { id: 'https ://x', type: 'https://example.org/#S' } }),
  ],
  ['terms of use without a type', aCredential({ termsOfUse: { id: 'did:example:terms' } })],
  ['evidence without a type', aCredential({ evidence: { id: 'did:example:evidence' } })],
  [
    'a refresh service without a type',
    aCredential({ refreshService: { id: 'did:example:refresh' } }),
  ],
  ['a related resource that is a string', aCredential({ relatedResource: [credentialsV2] })],
  [
    'a related resource without an id',
    aCredential({ relatedResource: { ...related, id: undefined } }),
  ],
  ['a related resource without a digest', aCredential({ relatedResource: { id: credentialsV2 } })],
  ['a related resource named twice', aCredential({ relatedResource: [related, related] })],
  [
    'a related resource with another digest',
    aCredential({ relatedResource: { ...related, digestMultibase: 'uEiAAAAAA' } }),
  ],
  ['not even an object', 'a credential'],
]

test.for(refused)('refused: %s', async ([, credential]) => {
  expect(await server.issue(credential)).toMatchObject({ status: 400, answer: { verified: false } })
})

test('a resource is accepted with the digest that W3C states of it', async () => {
  const { status } = await server.issue(aCredential({ relatedResource: related }))
  expect(status).toBe(201)
})

test.for([
  [
    'expired',
    aCredential({ validFrom: '2020-01-01T00:00:00Z', validUntil: '2021-01-01T00:00:00Z' }),
  ],
  ['not valid yet', aCredential({ validFrom: '2099-01-01T00:00:00Z' })],
])('a well signed credential that is %s is not verified', async ([, credential]) => {
  const { answer } = await server.issue(credential)
  expect(await server.verify(answer)).toMatchObject({ status: 400 })
})
