import { checkNames, verdictKinds } from './verdict'

const text = { type: 'string' } as const
const instant = { type: 'string', format: 'date-time' } as const
const wholeNumber = { type: 'integer', minimum: 0 } as const
const code = { type: 'string', pattern: '^[0-9A-HJKMNP-RTV-Z]{18}$' } as const
const check = { type: 'string', enum: ['passed', 'failed', 'unknown'] } as const

/** An object all of whose properties are there, and no others. */
function exactly(properties: Record<string, object>) {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  } as const
}

function orNull(schema: { type: string }) {
  return { ...schema, type: [schema.type, 'null'] }
}

const multilingual = exactly({ kk: text, ru: text, en: text })

const schemas = {
  Code: { ...code, description: '17 random characters and a check character, without separators.' },
  Multilingual: { ...multilingual, description: 'The same text in Kazakh, Russian and English.' },
  Certificate: {
    ...exactly({
      code: ref('schemas/Code'),
      verdict: {
        type: 'string',
        enum: verdictKinds.filter((kind) => kind !== 'altered' && kind !== 'unknown-issuer'),
        description: 'Only `valid` may be relied on. All of these are genuine and unchanged.',
      },
      checks: ref('schemas/Checks'),
      holder: exactly({
        maskedName: { ...text, description: 'The first letter of each part of the name.' },
      }),
      programme: exactly({ slug: text, title: ref('schemas/Multilingual'), version: wholeNumber }),
      hours: exactly({
        minutes: wholeNumber,
        academicHours: { type: 'number', description: 'Of 45 minutes, to one decimal.' },
      }),
      awardedAt: instant,
      expiresAt: {
        ...orNull(instant),
        description: 'The last instant at which it is valid; null when no term is set.',
      },
      revokedAt: orNull(instant),
      replacedBy: { ...orNull(code), description: 'The certificate issued in its place.' },
      issuer: exactly({
        name: ref('schemas/Multilingual'),
        city: ref('schemas/Multilingual'),
        licence: orNull(text),
        url: { type: 'string', format: 'uri' },
      }),
      keyId: {
        ...text,
        description: 'The key that signed it, by its name in /.well-known/jwks.json.',
      },
      checkedAt: instant,
    }),
    description: 'A certificate whose record is as it was signed.',
  },
  AlteredCertificate: {
    ...exactly({
      code: ref('schemas/Code'),
      verdict: { const: 'altered' },
      checks: ref('schemas/Checks'),
      checkedAt: instant,
    }),
    description: 'The record does not fit its signature: nothing of it may be believed.',
  },
  DoubtedCertificate: {
    ...exactly({
      code: ref('schemas/Code'),
      verdict: { const: 'unknown-issuer' },
      doubt: {
        type: 'string',
        enum: ['unknown-key', 'compromised-key', 'not-in-register'],
        description: 'Why whoever signed it is not to be believed.',
      },
      checks: ref('schemas/Checks'),
      replacedBy: { ...orNull(code), description: 'The certificate issued in its place.' },
      checkedAt: instant,
    }),
    description: 'Signed with a key that is not to be believed: nothing of it may be relied on.',
  },
  Checks: {
    ...exactly(Object.fromEntries(checkNames.map((name) => [name, check]))),
    description: 'The four checks behind a verdict. Behind a doubt nothing is known.',
  },
  Problem: {
    type: 'object',
    description: 'Problem details (RFC 9457).',
    properties: {
      type: { type: 'string', format: 'uri' },
      title: text,
      status: wholeNumber,
      detail: text,
      reason: {
        type: 'string',
        enum: [
          'no-such-certificate',
          'wrong-length',
          'foreign-character',
          'wrong-check-character',
          'too-many-unknown-codes',
          'method-not-allowed',
        ],
      },
    },
    required: ['type', 'title', 'status', 'detail', 'reason'],
  },
} as const

function ref(name: string) {
  return { $ref: `#/components/${name}` } as const
}

function answer(description: string, type: string, schema: object, headers?: object) {
  return { description, headers, content: { [type]: { schema } } }
}

const problemAnswer = (description: string, headers?: object) =>
  answer(description, 'application/problem+json', ref('schemas/Problem'), headers)

/** The open API in its own words (OpenAPI 3.1). */
export function describeApi(baseUrl: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Shanyrak',
      version: '1.0.0',
      description:
        'Whether a certificate is genuine and still stands. No account is needed, and nobody is named. The guardianship body and the court decide on the placement of a child; this API does not.',
      license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
    },
    servers: [{ url: baseUrl }],
    security: [],
    tags: [
      { name: 'certificates', description: 'Verdicts on certificates.' },
      { name: 'keys', description: 'The keys that certificates are signed with.' },
    ],
    paths: {
      '/api/v1/certificates/{code}': {
        get: {
          operationId: 'verifyCertificate',
          tags: ['certificates'],
          summary: 'The verdict on a certificate',
          parameters: [
            {
              name: 'code',
              in: 'path',
              required: true,
              description:
                'The code as printed; lower case, spaces, dashes and unambiguous look-alikes are accepted.',
              schema: { type: 'string', minLength: 1 },
              example: '7K3QWT-YA94ZM-20XDRV',
            },
          ],
          responses: {
            200: answer(
              'There is such a certificate; `verdict` says whether it may be relied on.',
              'application/json',
              {
                oneOf: [
                  ref('schemas/Certificate'),
                  ref('schemas/AlteredCertificate'),
                  ref('schemas/DoubtedCertificate'),
                ],
              },
            ),
            404: problemAnswer('There is no such certificate, or the text is no code.'),
            429: problemAnswer('Too many codes that do not exist were asked for.', {
              'Retry-After': { description: 'Seconds to wait.', schema: wholeNumber },
            }),
          },
        },
      },
      '/.well-known/did.json': {
        get: {
          operationId: 'readDidDocument',
          tags: ['keys'],
          summary: 'The DID document of the issuer (did:web)',
          responses: {
            200: answer('The document.', 'application/json', {
              type: 'object',
              required: ['id', 'verificationMethod', 'assertionMethod'],
            }),
          },
        },
      },
      '/.well-known/jwks.json': {
        get: {
          operationId: 'readKeys',
          tags: ['keys'],
          summary: 'The public keys as a JSON Web Key Set (RFC 7517)',
          responses: {
            200: answer('The keys.', 'application/json', {
              type: 'object',
              required: ['keys'],
              properties: { keys: { type: 'array', items: { type: 'object' } } },
            }),
          },
        },
      },
    },
    components: { schemas },
  }
}
