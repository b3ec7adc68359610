import { iinGrounds } from '../../accounts/domain/iin-ground'
import { decisionKinds } from '../../eligibility/domain/decision'
import { recordStates } from '../../eligibility/domain/item-standing'
import { standingWords } from '../../eligibility/domain/standing-word'
import {
  longestCaseNumber,
  longestPurpose,
  shortestPurpose,
} from '../../eligibility/domain/purpose'
import { deciders, placementForms } from '../../eligibility/domain/requirement-table'
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
  uuid,
  wholeNumber,
  yesOrNo,
} from './words'

const decision = exactly({
  kind: oneOf(decisionKinds),
  ground: {
    ...text,
    description: 'The document or fact on which it rests, in the officer’s words.',
  },
  groundDate: day,
  validUntil: orNull(day),
  recognised: {
    oneOf: [
      exactly({
        issuer: text,
        number: text,
        academicHours: { ...wholeNumber, description: 'As the certificate states them.' },
      }),
      { type: 'null' },
    ],
    description:
      'The certificate of another organisation by which training was recognised, dated `groundDate`; null for every other decision.',
  },
  region: text,
  secondOfficial: { ...yesOrNo, description: 'Whether a second officer confirmed it.' },
  at: instant,
})

const rule = exactly({
  version: { ...wholeNumber, description: 'Of the requirement table of this placement form.' },
  source: exactly({ title: ref('schemas/Multilingual'), url: orNull(text) }),
  checkedOn: day,
  decidedBy: oneOf(deciders),
})

export const recordSchemas = {
  RecordSearch: {
    ...exactlyBut(['iin', 'code', 'caseNumber'], {
      iin: {
        type: 'string',
        minLength: 1,
        maxLength: 200,
        description: 'Twelve digits; spaces, hyphens and a label around them are accepted.',
      },
      code: {
        type: 'string',
        minLength: 1,
        maxLength: 200,
        description: 'Of any certificate of the person, as printed.',
      },
      purpose: ref('schemas/Purpose'),
      caseNumber: ref('schemas/CaseNumber'),
    }),
    oneOf: [{ required: ['iin'] }, { required: ['code'] }],
    description:
      'Whom, by IIN or by the code of a certificate, what for, and in which case if in one.',
  },
  Purpose: {
    type: 'string',
    minLength: shortestPurpose,
    maxLength: longestPurpose,
    description: 'What the record is needed for. The person reads it.',
    example: 'Opinion on application 2026-118',
  },
  CaseNumber: {
    type: 'string',
    minLength: 1,
    maxLength: longestCaseNumber,
    description:
      'Under which the authority keeps the case; with a digit and two different letters or digits, without an IIN or a child’s name. The person learns only that it was given.',
    example: '12/2026',
  },
  Record: {
    ...exactly({
      lookId: {
        ...uuid,
        description: 'This look at the record; it may be read again for 30 minutes.',
      },
      lookEndsAt: instant,
      subject: ref('schemas/Subject'),
      person: exactly({
        name: text,
        iinLastFour: orNull(text),
        iinGround: {
          type: ['string', 'null'],
          enum: [...iinGrounds, null],
          description:
            'What the IIN rests on: `asserted` by the person, or `seen` by an officer on paper. Null without an IIN. No state register confirms it.',
        },
      }),
      region: orNull(text),
      forms: listOf(
        exactly({
          placementForm: oneOf(placementForms),
          title: ref('schemas/Multilingual'),
          requirements: listOf(ref('schemas/Requirement')),
        }),
      ),
      readAt: instant,
    }),
    description:
      'What is known of a person for each placement form. It scores nobody and decides nothing: the guardianship body and the court do.',
  },
  Requirement: exactly({
    requirement: text,
    kind: oneOf(['training', 'checklist']),
    title: ref('schemas/Multilingual'),
    state: oneOf(recordStates),
    standing: {
      ...oneOf(standingWords),
      description:
        'The state in one word; of what an authority decided, what it decided. `recognised` is training by a certificate of another organisation, `confirmed-without-data` was confirmed by an officer before such a certificate’s data was asked for.',
    },
    since: orNull(instant),
    endsAt: orNull(instant),
    restsOn: { enum: ['certificate', 'decision', null] },
    certificateCode: orNull(code),
    training: {
      oneOf: [
        { type: 'null' },
        exactly({
          provedHours: { type: 'number', description: 'Academic hours, to one decimal.' },
          neededHours: {
            type: ['number', 'null'],
            description: 'Academic hours of the whole; null when no table says.',
          },
          fulfilled: yesOrNo,
        }),
      ],
      description: 'What certificates prove of the training; null for a checklist.',
    },
    decision: { oneOf: [decision, { type: 'null' }] },
    rule,
  }),
  Subject: {
    type: 'string',
    pattern: '^[A-Za-z0-9_-]{43}$',
    description:
      'Stands for a person: always the same for this client, and different for every other one.',
  },
}
