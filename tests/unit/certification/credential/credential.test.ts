import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { buildCredential } from '../../../../app/certification/credential/build-credential'
import { checkToken } from '../../../../app/certification/credential/check-token'
import { checkCredential } from '../../../../app/certification/credential/check-credential'
import { issueCredential } from '../../../../app/certification/credential/issue-credential'
import { methodIdOf, type IssuerKeys } from '../../../../app/certification/credential/issuer-keys'
import { languages } from '../../../../app/platform/i18n/language'
import { aPlainStatement, aStatement } from '../../../support/a-statement'
import { aTraining } from '../../../support/a-training'
import { givenIssuer, givenKey } from '../../../support/given-issuer'

const place = { list: 3, position: 131_071 }

test.for(languages)('a credential in %s says what its statement says', async (language) => {
  const issuer = givenIssuer()
  const sample = aStatement({ expiresAt: '2029-11-21T18:59:59.999Z' })
  const statement = { ...sample, holder: { ...sample.holder, language } }
  const credential = await issuer.credential(statement, place)
  expect(await checkCredential(credential, [issuer.trusted])).toEqual({
    signature: 'good',
    issuer: 'known',
    keyId: issuer.key.kid,
    facts: {
      code: statement.code,
      issuer: issuer.baseUrl,
      issuerName: statement.issuer.name[language],
      holderName: statement.holder.name,
      programme: 'adoptive-parent',
      title: statement.programme.title[language],
      academicHours: 42,
      training: {
        slug: 'adoptive-parents',
        title: aTraining().title[language],
        academicHours: 42,
        part: null,
      },
      awardedAt: new Date(statement.awardedAt),
      expiresAt: new Date('2029-11-21T18:59:59.999Z'),
      place,
    },
  })
})

test.for([
  [{ number: 1, of: null }, 'adoptive-parents#1', 'часть 1: 10 из 42 академических часов'],
  [{ number: 2, of: 3 }, 'adoptive-parents#2/3', 'часть 2 из 3: 10 из 42 академических часов'],
] as const)('a part says which part it is, and never the whole: %j', async ([part, code, told]) => {
  const issuer = givenIssuer()
  const training = aTraining({ part })
  const credit = { minutes: 450, academicHours: 10 }
  const credential = await issuer.credential(aStatement({ training, credit }), place)
  const { credentialSubject } = credential
  expect(credentialSubject).toMatchObject({
    creditsEarned: 10,
    result: [{ value: '10' }],
    achievement: {
      alignment: [{ targetCode: code, targetDescription: told }],
      resultDescription: [{ valueMax: '42' }],
    },
  })
  expect(JSON.stringify(credential)).not.toMatch(/вся подготовка|полностью/)
  const { facts } = await checkCredential(credential, [issuer.trusted])
  expect(facts?.training).toMatchObject({ slug: 'adoptive-parents', academicHours: 42, part })
  const token = await checkToken(await issuer.token(aStatement({ training, credit }), place), [
    issuer.trusted,
  ])
  expect(token.facts?.training).toEqual({ slug: null, title: null, academicHours: 42, part })
})

test('a statement from before makes the credential it made, which says nothing of a training', async () => {
  const issuer = givenIssuer()
  const credential = await issuer.credential(aPlainStatement(), place)
  expect(credential.credentialSubject).not.toHaveProperty('result')
  expect(credential.credentialSubject.achievement).not.toHaveProperty('alignment')
  const { signature, facts } = await checkCredential(credential, [issuer.trusted])
  expect([signature, facts?.training]).toEqual(['good', null])
})

test('it names its issuer, licence and signatory, and how the programme is completed', () => {
  const sample = aStatement()
  const position = { kk: 'Директор', ru: 'Директор', en: 'Director' }
  const signatory = { name: 'Омарова Гүлнар', position }
  const credential = buildCredential({ ...sample, issuer: { ...sample.issuer, signatory } }, place)
  expect(credential.issuer).toEqual({
    id: 'did:web:shanyrak.example',
    type: ['Profile'],
    name: 'Школа семьи «Шанырак»',
    url: 'https://shanyrak.example',
    address: { type: ['Address'], addressLocality: 'Астана' },
    official: 'Омарова Гүлнар',
    otherIdentifier: [
      { type: 'IdentifierEntry', identifierType: 'ext:licence', identifier: 'KZ-2026-0147' },
    ],
  })
  expect(credential.credentialSubject.achievement).toMatchObject({
    description:
      'Программа обучения, 42 академических часа. Модули: Все буквы. Подготовка: Подготовка родителей; вся подготовка: 42 академических часа.',
    criteria: {
      narrative: 'Пройдены все модули программы и итоговый тест (проходной балл 80%).',
    },
  })
})

test('it has no end when its statement has none, no points, and no number of a person', () => {
  const text = JSON.stringify(buildCredential(aStatement(), place))
  expect(text).not.toContain('validUntil')
  expect(text).not.toMatch(/\b92\b/)
  expect(text).not.toContain('recordHash')
})

test('it stands at one place of both lists, in the entry that Open Badges allows it', () => {
  const list = 'https://shanyrak.example/credentials/status/3/suspension'
  expect(buildCredential(aStatement(), place).credentialStatus).toEqual({
    id: `${list}#131071`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'suspension',
    statusListIndex: '131071',
    statusListCredential: list,
    statusReference: 'https://shanyrak.example/credentials/status/3/revocation',
  })
})

test('what is given to be signed stays as it was', async () => {
  const unsigned = Object.freeze(buildCredential(aStatement(), place))
  const before = structuredClone(unsigned)
  const signed = await givenIssuer().issue(unsigned)
  expect(unsigned).toEqual(before)
  expect(signed.proof).toHaveLength(1)
})

test('a term without a meaning is named, and nothing is signed', async () => {
  const unsigned = { ...buildCredential(aStatement(), place), remark: 'text' }
  await expect(givenIssuer().issue(unsigned)).rejects.toThrow(
    'the credential says "remark", which none of its contexts defines',
  )
})

test('a site with a port is an issuer, too', async () => {
  const issuer = givenIssuer('http://localhost:3000')
  const sample = aStatement()
  const statement = { ...sample, issuer: { ...sample.issuer, baseUrl: issuer.baseUrl } }
  const credential = await issuer.credential(statement, place)
  expect(credential.issuer).toMatchObject({ id: 'did:web:localhost%3A3000' })
  expect(await checkCredential(credential, [issuer.trusted])).toMatchObject({ issuer: 'known' })
})

test('a retired key is believed; so is a compromised one in what it signed before', async () => {
  const retired = givenIssuer()
  const credential = await retired.credential(aStatement(), place)
  const { created } = credential.proof[0]
  const [key] = retired.trusted.keys
  const trust = (compromisedFrom: string | null): IssuerKeys => {
    const { kid, x } = givenKey()
    const keys = [{ kid, x, compromisedFrom: null }, ...(key ? [{ ...key, compromisedFrom }] : [])]
    return [{ ...retired.trusted, keys }]
  }
  const later = new Date(Date.parse(created) + 1).toISOString()
  expect(await checkCredential(credential, trust(null))).toMatchObject({ issuer: 'known' })
  expect(await checkCredential(credential, trust(later))).toMatchObject({ issuer: 'known' })
  expect(await checkCredential(credential, trust(created))).toMatchObject({
    signature: 'good',
    issuer: 'unknown',
    why: 'compromised-key',
  })
})

test('a key of one issuer does not sign for another, even if both are believed', async () => {
  const [ours, theirs] = [givenIssuer(), givenIssuer('https://other.example')]
  const unsigned = buildCredential(aStatement(), place)
  const credential = await theirs.issue(unsigned)
  expect(await checkCredential(credential, [ours.trusted, theirs.trusted])).toMatchObject({
    signature: 'unchecked',
    why: 'unknown-key',
  })
})

test('the issuer’s own key does not sign under another’s name', async () => {
  const { key, trusted } = givenIssuer()
  const methodId = methodIdOf('did:web:other.example', key)
  const unsigned = buildCredential(aStatement(), place)
  const credential = await issueCredential(unsigned, { methodId, sign: key.sign, now: new Date() })
  expect(await checkCredential(credential, [trusted])).toMatchObject({ why: 'unknown-key' })
})

test('what the issuer signed in another spelling is not a credential of ours', async () => {
  const issuer = givenIssuer()
  const unsigned = buildCredential(aStatement(), place)
  const respelled = [
    { ...unsigned, description: 'defined by the context, and signed' },
    { ...unsigned, credentialSubject: [unsigned.credentialSubject] },
    { ...unsigned, credentialStatus: [unsigned.credentialStatus] },
    { ...unsigned, type: [...unsigned.type].reverse() },
    { ...unsigned, '@context': [...unsigned['@context'], { remark: null }], remark: 'shown' },
  ]
  for (const each of respelled) {
    const credential = await issuer.issue(each).catch(() => null)
    expect(await checkCredential(credential, [issuer.trusted])).toMatchObject({
      signature: 'foreign',
      why: 'foreign-shape',
    })
  }
})

test('a well signed credential whose addresses are another site’s is not believed', async () => {
  const issuer = givenIssuer()
  const unsigned = buildCredential(aStatement(), place)
  const elsewhere = { ...unsigned, id: unsigned.id.replace('shanyrak', 'elsewhere') }
  expect(await checkCredential(await issuer.issue(elsewhere), [issuer.trusted])).toMatchObject({
    signature: 'foreign',
    why: 'foreign-shape',
    facts: null,
  })
})

test('a context on the network is never fetched', async () => {
  let asked = 0
  const server = createServer((_, response) => {
    asked += 1
    response.end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port }: AddressInfo = Object(server.address())
  const issuer = givenIssuer()
  const credential = await issuer.credential(aStatement(), place)
  const contexts = [...credential['@context'], `http://127.0.0.1:${port}/context`]
  const pointing = { ...credential, '@context': contexts }
  expect(await checkCredential(pointing, [issuer.trusted])).toMatchObject({ signature: 'foreign' })
  await expect(issuer.issue(pointing)).rejects.toThrow()
  expect(asked).toBe(0)
  server.close()
})

test.for([null, undefined, 1, 'text', [], {}, { issuer: 5 }, { issuer: {} }])(
  'not a credential: %j',
  async (document) => {
    expect(await checkCredential(document, [givenIssuer().trusted])).toEqual({
      signature: 'foreign',
      issuer: 'unknown',
      keyId: null,
      facts: null,
      why: 'foreign-shape',
    })
  },
)
