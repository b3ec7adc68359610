import { checkNames, verdictKinds } from '../../verification/domain/verdict'
import { code, exactly, exactlyBut, instant, oneOf, orNull, ref, text, wholeNumber } from './words'

const check = oneOf(['passed', 'failed', 'unknown'])
const multilingual = exactly({ kk: text, ru: text, en: text })

export const certificateSchemas = {
  Code: { ...code, description: '17 random characters and a check character, without separators.' },
  Multilingual: { ...multilingual, description: 'The same text in Kazakh, Russian and English.' },
  Certificate: {
    ...exactly({
      code: ref('schemas/Code'),
      verdict: {
        ...oneOf(verdictKinds.filter((kind) => kind !== 'altered' && kind !== 'unknown-issuer')),
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
        ...oneOf(['unknown-key', 'compromised-key', 'not-in-register']),
        description: 'Why whoever signed it is not to be believed.',
      },
      checks: ref('schemas/Checks'),
      replacedBy: { ...orNull(code), description: 'The certificate issued in its place.' },
      checkedAt: instant,
    }),
    description: 'Signed with a key that is not to be believed: nothing of it may be relied on.',
  },
  UnbelievedCertificate: {
    ...exactlyBut(['doubt', 'replacedBy'], {
      code: { type: 'null' },
      verdict: oneOf(['altered', 'unknown-issuer']),
      doubt: oneOf(['unknown-key', 'compromised-key', 'not-in-register']),
      checks: ref('schemas/Checks'),
      replacedBy: { type: 'null' },
      checkedAt: instant,
    }),
    description: 'Not signed by us: not even its code is believed.',
  },
  Presented: {
    ...exactlyBut(['token', 'credential'], {
      token: { type: 'string', minLength: 1, maxLength: 10_000 },
      credential: { type: 'object' },
    }),
    minProperties: 1,
    maxProperties: 1,
    description:
      'The token of a QR code, or a credential. One that is handed in by itself, as application/vc+json, is checked letter by letter.',
  },
  Checks: {
    ...exactly(Object.fromEntries(checkNames.map((name) => [name, check]))),
    description: 'The four checks behind a verdict. Behind a doubt nothing is known.',
  },
}
