import type { PathTemplate } from '../../path-to'
import { deliveryStates } from '../domain/delivery'
import { clientAnswer, clientProblems, clientTags, taggedAnswers } from './answers'
import {
  body,
  idempotencyKey,
  ifNoneMatch,
  oneOf,
  pageParameters,
  pathParameter,
  queryParameter,
  ref,
  uuid,
} from './words'

const security = [{ client: ['webhooks:manage'] }]
const own = pathParameter('webhookId', 'A webhook of this client.', uuid)
const replayed = { 'Idempotency-Replayed': ref('headers/IdempotencyReplayed') }

export const webhookPaths = {
  '/api/v1/webhooks': {
    get: {
      operationId: 'listWebhooks',
      tags: ['webhooks'],
      summary: 'The client’s webhooks',
      security,
      parameters: [...pageParameters, ifNoneMatch],
      responses: {
        ...taggedAnswers('A page of them.', ref('schemas/WebhookPage'), clientTags),
        ...clientProblems('cursor-unknown'),
      },
    },
    post: {
      operationId: 'createWebhook',
      tags: ['webhooks'],
      summary: 'Be told of events',
      description:
        'From now on each matching event of the client’s regions is sent to the address, signed as Standard Webhooks describes, again and again for three days until it answers with 2xx.',
      security,
      parameters: [idempotencyKey],
      requestBody: body('application/json', ref('schemas/NewWebhook'), {
        url: 'https://egov.example/hooks/shanyrak',
        types: ['certificate.awarded', 'certificate.revoked'],
      }),
      responses: {
        201: clientAnswer('The webhook, and its secret.', ref('schemas/CreatedWebhook'), {
          Location: ref('headers/Location'),
          ...replayed,
        }),
        ...clientProblems(
          'address-refused',
          'too-many-webhooks',
          'key-reused',
          'unreadable-body',
          'unsupported-media-type',
        ),
      },
    },
  },
  '/api/v1/webhooks/{webhookId}': {
    get: {
      operationId: 'readWebhook',
      tags: ['webhooks'],
      summary: 'One webhook',
      security,
      parameters: [own, ifNoneMatch],
      responses: {
        ...taggedAnswers('The webhook.', ref('schemas/Webhook'), clientTags),
        ...clientProblems('not-found'),
      },
    },
    delete: {
      operationId: 'deleteWebhook',
      tags: ['webhooks'],
      summary: 'Be told no more',
      description: 'What was not delivered is forgotten; the feed still tells of it.',
      security,
      parameters: [own],
      responses: {
        204: { description: 'It is gone.', headers: clientTags },
        ...clientProblems('not-found'),
      },
    },
  },
  '/api/v1/webhooks/{webhookId}/deliveries': {
    get: {
      operationId: 'listDeliveries',
      tags: ['webhooks'],
      summary: 'What was sent, the newest first',
      security,
      parameters: [
        own,
        queryParameter('state', 'Only those in this state.', oneOf(deliveryStates)),
        ...pageParameters,
        ifNoneMatch,
      ],
      responses: {
        ...taggedAnswers('A page of deliveries.', ref('schemas/DeliveryPage'), clientTags),
        ...clientProblems('not-found', 'cursor-unknown'),
      },
    },
  },
  '/api/v1/webhooks/{webhookId}/replay': {
    post: {
      operationId: 'replayWebhook',
      tags: ['webhooks'],
      summary: 'Send dead letters again',
      description:
        'Under the same webhook-id as before, with a new timestamp and signature, so that a receiver knows what it has seen.',
      security,
      parameters: [own, idempotencyKey],
      requestBody: body('application/json', ref('schemas/Replay'), {}),
      responses: {
        202: clientAnswer('They are due again.', ref('schemas/Replayed'), replayed),
        ...clientProblems(
          'not-found',
          'webhook-inactive',
          'key-reused',
          'unreadable-body',
          'unsupported-media-type',
        ),
      },
    },
  },
} satisfies Partial<Record<PathTemplate, object>>
