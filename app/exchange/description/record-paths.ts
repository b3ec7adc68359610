import type { PathTemplate } from '../../path-to'
import { clientAnswer, clientProblems, clientTags, taggedAnswers } from './answers'
import { body, idempotencyKey, ifNoneMatch, pathParameter, ref, uuid } from './words'

const security = [{ client: ['records:read'] }]

export const recordPaths = {
  '/api/v1/records/search': {
    post: {
      operationId: 'searchRecord',
      tags: ['records'],
      summary: 'Look at a person’s eligibility record',
      description:
        'Finds a person of the client’s regions, or one who belongs to no region yet, by what is known of them exactly. Anybody else reads as absent. Each look is logged with its purpose, and the person sees it.',
      security,
      parameters: [idempotencyKey],
      requestBody: body('application/json', ref('schemas/RecordSearch'), {
        iin: '700911204362',
        purpose: 'Opinion on application 2026-118',
      }),
      responses: {
        201: clientAnswer('The record, and the look that was opened.', ref('schemas/Record'), {
          Location: ref('headers/Location'),
          'Idempotency-Replayed': ref('headers/IdempotencyReplayed'),
        }),
        ...clientProblems(
          'no-such-record',
          'iin-wrong',
          'wrong-length',
          'foreign-character',
          'wrong-check-character',
          'two-readings',
          'key-reused',
          'unreadable-body',
          'unsupported-media-type',
        ),
      },
    },
  },
  '/api/v1/records/{lookId}': {
    get: {
      operationId: 'readRecord',
      tags: ['records'],
      summary: 'Read a record again',
      description:
        'Within 30 minutes of the search, by the same client, as long as the person belongs to its regions.',
      security,
      parameters: [pathParameter('lookId', 'The look, from the search.', uuid), ifNoneMatch],
      responses: {
        ...taggedAnswers('The record as it is now.', ref('schemas/Record'), clientTags),
        ...clientProblems('no-such-record'),
      },
    },
  },
} satisfies Partial<Record<PathTemplate, object>>
