import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromBase64url } from '../../app/certification/credential/bytes'
import { issueCredential } from '../../app/certification/credential/issue-credential'
import { givenKey } from '../support/given-issuer'
import { aCredential, givenServer } from './ask-server'
import { contexts } from './server/contexts'
import { didKeyOf, resolveDidKey } from './server/did-key'

/* Data Integrity 1.0 and its EdDSA cryptosuites 1.0: what a proof must be, and when it must not be believed. */

let server: Awaited<ReturnType<typeof givenServer>>
beforeAll(async () => {
  server = await givenServer()
})
afterAll(() => server.close())

type Proof = Record<string, unknown>

async function givenSigned(different: object = {}) {
  const { status, answer } = await server.issue(aCredential({ ...different }))
  expect(status).toBe(201)
  const { proof, ...unsigned } = answer
  return { signed: answer, unsigned, proof: Object(proof) as Proof }
}

test('a proof has the form that the cryptosuite prescribes', async () => {
  const { proof } = await givenSigned()
  expect(proof).toMatchObject({
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    proofPurpose: 'assertionMethod',
    created: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    proofValue: expect.stringMatching(/^z[1-9A-HJ-NP-Za-km-z]{86,88}$/),
  })
})

test('the key that a proof names is a Multikey of the issuer, in base58', async () => {
  const { proof } = await givenSigned()
  const method = resolveDidKey(String(proof.verificationMethod))
  expect(method).toMatchObject({ controller: server.did })
  expect(fromBase64url(method?.key.x ?? '')).toHaveLength(32)
})

test('a credential of version 1.1 gets the context that its proof needs', async () => {
  const { status, answer } = await server.issue({
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    type: ['VerifiableCredential'],
    issuer: 'did:example:anybody',
    issuanceDate: '2024-01-01T00:00:00Z',
    credentialSubject: { id: 'did:example:subject' },
  })
  expect(status).toBe(201)
  expect(answer['@context']).toContain('https://w3id.org/security/data-integrity/v2')
  expect(await server.verify(answer)).toMatchObject({ status: 200 })
})

const spoiled: [string, (proof: Proof) => unknown][] = [
  ['no proof', () => undefined],
  ['a proof that is null', () => null],
  ['an empty list of proofs', () => []],
  ['no type', ({ type: _, ...proof }) => proof],
  ['another type', (proof) => ({ ...proof, type: 'UnknownProofType' })],
  ['no cryptosuite', ({ cryptosuite: _, ...proof }) => proof],
  ['another cryptosuite', (proof) => ({ ...proof, cryptosuite: 'eddsa-jcs-2022' })],
  ['no key', ({ verificationMethod: _, ...proof }) => proof],
  ['a key that is none', (proof) => ({ ...proof, verificationMethod: 'did:key:invalid' })],
  [
    'a key of another',
    (proof) => ({ ...proof, verificationMethod: didKeyOf(givenKey()).methodId }),
  ],
  ['no purpose', ({ proofPurpose: _, ...proof }) => proof],
  ['another purpose', (proof) => ({ ...proof, proofPurpose: 'authentication' })],
  ['no value', ({ proofValue: _, ...proof }) => proof],
  ['a value that is null', (proof) => ({ ...proof, proofValue: null })],
  [
    'a value without its header',
    (proof) => ({ ...proof, proofValue: String(proof.proofValue).slice(1) }),
  ],
  ['a value in another base', (proof) => ({ ...proof, proofValue: `u${'A'.repeat(86)}` })],
  ['half of a value', (proof) => ({ ...proof, proofValue: String(proof.proofValue).slice(0, 40) })],
  ['another date', (proof) => ({ ...proof, created: '2020-01-01T00:00:00Z' })],
  ['a date that is none', (proof) => ({ ...proof, created: 'yesterday' })],
  ['a proof that has expired', (proof) => ({ ...proof, expires: '2020-01-01T00:00:00Z' })],
  ['a proof before it that is not there', (proof) => ({ ...proof, previousProof: 'urn:uuid:1' })],
  ['a list of such', (proof) => ({ ...proof, previousProof: ['urn:uuid:1'] })],
]

test.for(spoiled)('not verified: %s', async ([, spoil]) => {
  const { unsigned, proof } = await givenSigned()
  expect(await server.verify({ ...unsigned, proof: spoil(proof) })).toMatchObject({
    status: 400,
    answer: { verified: false },
  })
})

test('not verified: what was added, taken away or changed after the signature', async () => {
  const { signed } = await givenSigned({ name: 'Certificate' })
  const changed = [
    { ...signed, name: 'Other' },
    { ...signed, name: undefined },
    { ...signed, description: 'more' },
    { ...signed, type: ['VerifiableCredential', 'UndefinedType'] },
    { ...signed, undefinedTerm: 'dropped, were it not noticed' },
    JSON.stringify(signed),
  ]
  for (const credential of changed) {
    expect(await server.verify(credential)).toMatchObject({ status: 400 })
  }
})

test('not verified: a relative address that a base had made whole when it was signed', async () => {
  const key = givenKey()
  const { did, methodId } = didKeyOf(key)
  const based = aCredential({
    issuer: did,
    '@context': ['https://www.w3.org/ns/credentials/v2', { '@base': 'https://example.org/' }],
    type: ['VerifiableCredential', 'Relative'],
  })
  const signer = { methodId, sign: key.sign, now: new Date(), contexts }
  const { '@context': signedContexts, ...signed } = await issueCredential(based, signer)
  const withoutBase = { ...signed, '@context': [signedContexts].flat().slice(0, 1) }
  expect(await server.verify(withoutBase)).toMatchObject({ status: 400 })
})

/** Two who sign the same credential, the issuer last; the second proof may follow the first. */
async function givenTwoProofs(chain: 'set' | 'string' | 'list') {
  const [notary, issuer] = [givenKey(), givenKey()]
  const unsigned = aCredential({ issuer: didKeyOf(issuer).did })
  const now = new Date()
  const first = 'urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544'
  const signer = (key: ReturnType<typeof givenKey>) => ({
    methodId: didKeyOf(key).methodId,
    sign: key.sign,
    now,
    contexts,
  })
  const { proof: notarised } = await issueCredential(unsigned, signer(notary))
  const { proof: issued } = await issueCredential(unsigned, signer(issuer))
  const previousProof = chain === 'string' ? first : [first]
  return {
    set: { ...unsigned, proof: [...notarised, ...issued] },
    unproven: {
      ...unsigned,
      proof: [
        { ...notarised[0], id: first },
        { ...issued[0], ...(chain !== 'set' && { previousProof }) },
      ],
    },
    alone: { ...unsigned, proof: notarised },
  }
}

test('several proofs verify when each holds, and the issuer is among those who signed', async () => {
  const { set, alone } = await givenTwoProofs('set')
  expect(await server.verify(set)).toMatchObject({ status: 200 })
  expect(await server.verify(alone)).toMatchObject({ status: 400 })
})

test.for(['string', 'list'] as const)(
  'a chain (%s) that was never signed as one',
  async (chain) => {
    const { unproven } = await givenTwoProofs(chain)
    expect(await server.verify(unproven)).toMatchObject({ status: 400 })
  },
)
