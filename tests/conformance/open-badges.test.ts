import addFormats from 'ajv-formats'
import { Ajv2019 } from 'ajv/dist/2019'
import { expect, test } from 'vitest'
import { languages } from '../../app/platform/i18n/language'
import { aPlainStatement, aStatement } from '../support/a-statement'
import { aTraining } from '../support/a-training'
import { givenIssuer } from '../support/given-issuer'
import { openBadgeSchema } from './open-badge-schema'

/* Open Badges 3.0: the outward form of an OpenBadgeCredential, as 1EdTech's JSON schema demands it. */

const ajv = new Ajv2019({ allErrors: true, strictTuples: false })
addFormats.default(ajv)
const validate = ajv.compile(openBadgeSchema)
const place = { list: 0, position: 4711 }

const position = { kk: 'Директор', ru: 'Директор', en: 'Director' }
const sample = aStatement()
const variants = languages.flatMap((language) => [
  aStatement({ holder: { ...sample.holder, language } }),
  aStatement({ holder: { ...sample.holder, language }, expiresAt: '2029-11-21T18:59:59.999Z' }),
  aStatement({ result: null, credit: { minutes: 100, academicHours: 2.2 } }),
  aStatement({ issuer: { ...sample.issuer, licence: null } }),
  aStatement({ training: aTraining({ part: { number: 1, of: null } }) }),
  aStatement({ training: aTraining({ part: { number: 2, of: 3 } }) }),
  { ...aPlainStatement(), holder: { ...sample.holder, language } },
  aStatement({ issuer: { ...sample.issuer, signatory: { name: 'Омарова Гүлнар', position } } }),
])

test('every credential that we issue is valid, signed and unsigned', async () => {
  const issuer = givenIssuer()
  for (const statement of variants) {
    const { proof, ...unsigned } = await issuer.credential(statement, place)
    for (const credential of [unsigned, { ...unsigned, proof }]) {
      expect(validate(credential), ajv.errorsText(validate.errors)).toBe(true)
    }
  }
})

test.for([
  ['a proof that is no list', (proof: object) => ({ proof })],
  ['two status entries', () => ({ credentialStatus: [{ id: 'x', type: 'y' }] })],
  ['no id', () => ({ id: undefined })],
  ['the contexts the other way round', () => ({ '@context': ['a', 'b'] })],
  ['a date without a time', () => ({ validFrom: '2026-11-21' })],
] as const)('the schema would notice %s', async ([, spoil]) => {
  const credential = await givenIssuer().credential(sample, place)
  const { ...spoiled } = JSON.parse(
    JSON.stringify({ ...credential, ...spoil(credential.proof[0]) }),
  )
  expect(validate(spoiled)).toBe(false)
})
