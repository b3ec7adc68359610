import { decisionKinds } from '../../eligibility/domain/decision'
import { recordStates } from '../../eligibility/domain/item-standing'
import { placementForms } from '../../eligibility/domain/requirement-table'
import { believedKinds, checkNames, doubtedKinds } from '../../verification/domain/verdict'
import {
  code,
  day,
  exactly,
  exactlyBut,
  instant,
  listOf,
  oneOf,
  orNull,
  ref,
  text,
  wholeNumber,
  yesOrNo,
} from './words'

const check = oneOf(['passed', 'failed', 'unknown'])
const multilingual = exactly({ kk: text, ru: text, en: text })

export const certificateSchemas = {
  Code: { ...code, description: '17 random characters and a check character, without separators.' },
  Multilingual: { ...multilingual, description: 'The same text in Kazakh, Russian and English.' },
  Certificate: {
    ...exactly({
      code: ref('schemas/Code'),
      verdict: {
        ...oneOf(believedKinds),
        description: 'Only `valid` may be relied on. All of these are genuine and unchanged.',
      },
      checks: ref('schemas/Checks'),
      holder: exactlyBut(['name'], {
        maskedName: { ...text, description: 'The first letter of each part of the name.' },
        name: {
          ...text,
          description:
            'In full, only in the answer to a token or a credential, which say it: exactly this must stand on the paper.',
        },
      }),
      programme: exactly({ slug: text, title: ref('schemas/Multilingual'), version: wholeNumber }),
      hours: exactly({
        minutes: wholeNumber,
        academicHours: { type: 'number', description: 'Of 45 minutes, to one decimal.' },
      }),
      training: ref('schemas/Training'),
      awardedAt: instant,
      expiresAt: {
        ...orNull(instant),
        description: 'The last instant at which it is valid; null when no term is set.',
      },
      revokedAt: orNull(instant),
      replacedBy: { ...orNull(code), description: 'The certificate issued in its place.' },
      issuer: ref('schemas/Issuer'),
      keyId: {
        ...text,
        description: 'The key that signed it, by its name in /.well-known/jwks.json.',
      },
      checkedAt: instant,
    }),
    description: 'A certificate whose record is as it was signed.',
  },
  Training: {
    oneOf: [
      { type: 'null' },
      exactly({
        slug: text,
        title: ref('schemas/Multilingual'),
        academicHours: { ...wholeNumber, description: 'Of the whole training.' },
        part: {
          oneOf: [
            { type: 'null' },
            exactly({
              number: wholeNumber,
              of: { ...orNull(wholeNumber), description: 'Null when that is not settled.' },
            }),
          ],
          description: 'Which part was learned; null for the whole training.',
        },
      }),
    ],
    description:
      'The training that was learned, or a part of it; null where the certificate does not say. A part is not the whole.',
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
      verdict: oneOf(doubtedKinds),
      doubt: oneOf(['unknown-key', 'compromised-key', 'not-in-register']),
      checks: ref('schemas/Checks'),
      replacedBy: { type: 'null' },
      checkedAt: instant,
    }),
    description:
      'Not known to be signed by us: not even its code is believed. `foreign-form` is not in the form of ours, so that it was not checked, `check-failed` came to no end: of both the number may be asked for.',
  },
  RecordExtract: {
    ...exactly({
      kind: { const: 'record-extract' },
      code: ref('schemas/Code'),
      verdict: {
        const: 'genuine',
        description: 'It was made here and not changed. The record may have changed since.',
      },
      checks: ref('schemas/Checks'),
      holder: exactlyBut(['name'], {
        maskedName: { ...text, description: 'The first letter of each part of the name.' },
        name: { ...text, description: 'In full, only in the answer to the file of an extract.' },
      }),
      asOf: { ...instant, description: 'The instant at which the record stood so.' },
      forms: listOf(
        exactly({
          placementForm: oneOf(placementForms),
          title: ref('schemas/Multilingual'),
          requirements: listOf(
            exactly({
              requirement: text,
              title: ref('schemas/Multilingual'),
              state: oneOf(recordStates),
              since: orNull(instant),
              until: {
                ...orNull(instant),
                description:
                  'The instant from which it no longer counts; null when it does not end.',
              },
              training: {
                oneOf: [
                  { type: 'null' },
                  exactly({
                    provedHours: { type: 'number' },
                    neededHours: { type: ['number', 'null'] },
                  }),
                ],
                description: 'Academic hours that certificates proved; null for a checklist.',
              },
              restsOn: {
                oneOf: [
                  { type: 'null' },
                  exactly({ kind: { const: 'certificate' }, code: ref('schemas/Code') }),
                  exactly({
                    kind: { const: 'decision' },
                    decision: oneOf(decisionKinds.filter((kind) => kind !== 'recognised')),
                    groundDate: day,
                    region: text,
                    secondOfficial: yesOrNo,
                  }),
                  exactly({
                    kind: { const: 'recognised' },
                    academicHours: wholeNumber,
                    groundDate: day,
                    region: text,
                    secondOfficial: yesOrNo,
                  }),
                ],
              },
            }),
          ),
        }),
      ),
      issuer: ref('schemas/Issuer'),
      keyId: {
        ...text,
        description: 'The key that signed it, by its name in /.well-known/jwks.json.',
      },
      checkedAt: instant,
    }),
    description:
      'The signed extract of a record, as it stood at an instant. The guardianship body and the court decide.',
  },
  DoubtedExtract: {
    ...exactlyBut(['doubt'], {
      kind: { const: 'record-extract' },
      code: ref('schemas/Code'),
      verdict: oneOf(doubtedKinds),
      doubt: oneOf(['unknown-key', 'compromised-key', 'not-in-register']),
      checks: ref('schemas/Checks'),
      checkedAt: instant,
    }),
    description: 'An extract that was changed, or signed with a key that is not to be believed.',
  },
  UnbelievedExtract: {
    ...exactlyBut(['doubt'], {
      kind: { const: 'record-extract' },
      code: { type: 'null' },
      verdict: oneOf(doubtedKinds),
      doubt: oneOf(['unknown-key', 'compromised-key', 'not-in-register']),
      checks: ref('schemas/Checks'),
      checkedAt: instant,
    }),
    description:
      'The file of an extract that is not known to be signed by us: not even its code is believed.',
  },
  Issuer: exactly({
    name: ref('schemas/Multilingual'),
    city: ref('schemas/Multilingual'),
    licence: orNull(text),
    url: { type: 'string', format: 'uri' },
  }),
  Presented: {
    ...exactlyBut(['token', 'credential'], {
      token: { type: 'string', minLength: 1, maxLength: 10_000 },
      credential: { type: 'object' },
    }),
    minProperties: 1,
    maxProperties: 1,
    description:
      'The token of a QR code, or a credential. One that is handed in by itself, as application/vc, is checked letter by letter.',
  },
  Checks: {
    ...exactly(Object.fromEntries(checkNames.map((name) => [name, check]))),
    description: 'The four checks behind a verdict. Behind a doubt nothing is known.',
  },
}
