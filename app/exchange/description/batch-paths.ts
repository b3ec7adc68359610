import { iinGrounds } from '../../accounts/domain/iin-ground'
import { standingWords } from '../../eligibility/domain/standing-word'
import type { PathTemplate } from '../../path-to'
import { clientAnswer, clientProblems, clientTags, taggedAnswers } from './answers'
import { cursor } from './event-paths'
import {
  body,
  code,
  exactly,
  exactlyBut,
  idempotencyKey,
  ifNoneMatch,
  instant,
  listOf,
  oneOf,
  orNull,
  pageParameters,
  pathParameter,
  ref,
  text,
  uuid,
  wholeNumber,
  yesOrNo,
} from './words'

/** As many can be checked at once, and as many say so in one line each. */
const mostItems = 10_000

const repeats = {
  ...wholeNumber,
  description: 'The line on which the same number stands first.',
}

const found = exactlyBut(['hours', 'iinGround', 'repeats'], {
  repeats,
  outcome: { const: 'found' },
  iinGround: {
    ...oneOf(iinGrounds),
    description:
      'What the IIN of the line rests on: `asserted` by the person, or `seen` by an officer on paper. Absent when the line is a code, and from lists checked before this was told.',
  },
  training: {
    type: 'object',
    additionalProperties: oneOf([...standingWords, 'decided']),
    description:
      'By placement form, how the training that it asks for stands. `decided` stands in lists that were checked before decisions were told apart.',
  },
  hours: {
    oneOf: [
      { type: 'null' },
      exactly({ proved: { type: 'number' }, needed: { type: ['number', 'null'] } }),
    ],
    description: 'Academic hours that certificates prove, and those of the whole training.',
  },
  certificate: orNull(code),
  since: orNull(instant),
  until: orNull(instant),
})

const absent = {
  ...exactlyBut(['repeats'], { repeats, outcome: { const: 'absent' } }),
  description: 'Nobody of the client’s regions.',
}

const unreadable = exactly({
  outcome: { const: 'unreadable' },
  why: oneOf([
    'iin-wrong',
    'digits-uncounted',
    'zero-lost',
    'rounded',
    'code-wrong',
    'several',
    'unreadable',
  ]),
})

export const batchSchemas = {
  NewBatch: exactlyBut(['caseNumber'], {
    purpose: ref('schemas/Purpose'),
    caseNumber: ref('schemas/CaseNumber'),
    items: {
      type: 'array',
      minItems: 1,
      maxItems: mostItems,
      items: { type: 'string', minLength: 1, maxLength: 200 },
      description: 'IINs and codes of certificates, in any mixture.',
    },
  }),
  Batch: exactly({
    batchId: uuid,
    purpose: text,
    total: wholeNumber,
    checked: { ...wholeNumber, description: 'How many lines are answered until now.' },
    found: wholeNumber,
    unreadable: wholeNumber,
    finished: yesOrNo,
    startedAt: instant,
    finishedAt: {
      ...orNull(instant),
      description:
        'Null until it is finished. A batch that a stop of the server broke off stays so.',
    },
  }),
  BatchLine: exactly({
    line: { ...wholeNumber, description: 'Its place among the items, from 1.' },
    kind: oneOf(['iin', 'code', 'unreadable']),
    shown: { ...text, description: 'The code, or the last four digits of the IIN.' },
    result: { oneOf: [found, absent, unreadable] },
  }),
  BatchLinePage: exactly({
    lines: listOf(ref('schemas/BatchLine')),
    next: { ...cursor, type: ['string', 'null'], description: 'Null when there is no more yet.' },
  }),
  BatchStatement: {
    ...exactly({
      statement: { type: 'object', description: 'What was found, in canonical JSON (RFC 8785).' },
      proof: exactly({ type: { const: 'Ed25519' }, keyId: text, signature: text }),
    }),
    description: 'The result as it was signed with the key of certificates.',
  },
}

const security = [{ client: ['records:batch'] }]
const own = pathParameter('batchId', 'A batch of this client.', uuid)

export const batchPaths = {
  '/api/v1/batch-checks': {
    post: {
      operationId: 'startBatchCheck',
      tags: ['records'],
      summary: 'Check many people at once',
      description:
        'Begins to check a list for one purpose and answers at once; the batch tells how far it has come. Each person who is found has a look logged, which they see. Lists that look like a search for people are refused after a while.',
      security,
      parameters: [idempotencyKey],
      requestBody: body('application/json', ref('schemas/NewBatch'), {
        purpose: 'Monthly reconciliation of registered candidates',
        items: ['700911204362', '7K3QWT-YA94ZM-20XDRV'],
      }),
      responses: {
        202: clientAnswer('It has begun.', ref('schemas/Batch'), {
          Location: ref('headers/Location'),
          'Idempotency-Replayed': ref('headers/IdempotencyReplayed'),
        }),
        ...clientProblems(
          'batch-quota',
          'batch-alarmed',
          'key-in-use',
          'key-reused',
          'unreadable-body',
          'unsupported-media-type',
        ),
      },
    },
  },
  '/api/v1/batch-checks/{batchId}': {
    get: {
      operationId: 'readBatchCheck',
      tags: ['records'],
      summary: 'How far a batch has come',
      security,
      parameters: [own, ifNoneMatch],
      responses: {
        ...taggedAnswers('The batch.', ref('schemas/Batch'), clientTags),
        ...clientProblems('not-found'),
      },
    },
  },
  '/api/v1/batch-checks/{batchId}/lines': {
    get: {
      operationId: 'listBatchLines',
      tags: ['records'],
      summary: 'What was found, line by line',
      security,
      parameters: [own, ...pageParameters, ifNoneMatch],
      responses: {
        ...taggedAnswers('A page of lines.', ref('schemas/BatchLinePage'), clientTags),
        ...clientProblems('not-found', 'cursor-unknown'),
      },
    },
  },
  '/api/v1/batch-checks/{batchId}/statement': {
    get: {
      operationId: 'readBatchStatement',
      tags: ['records'],
      summary: 'The whole result, signed',
      security,
      parameters: [own, ifNoneMatch],
      responses: {
        ...taggedAnswers('The signed result.', ref('schemas/BatchStatement'), clientTags),
        ...clientProblems('not-found'),
      },
    },
  },
} satisfies Partial<Record<PathTemplate, object>>
