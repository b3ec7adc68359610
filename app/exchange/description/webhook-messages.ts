import { eventTypes, type EventType } from '../domain/feed-event'
import { describeEventType, eventSchemaOf } from './event-paths'
import { body, ref } from './words'

/** What each delivery carries besides its body (Standard Webhooks 1.0). */
const headers = [
  header('webhook-id', 'The id of the event, the same at each try and in a replay.', {
    type: 'string',
    format: 'uuid',
  }),
  header('webhook-timestamp', 'The instant of this try, in seconds since 1970.', {
    type: 'string',
    pattern: '^\\d{1,12}$',
  }),
  header(
    'webhook-signature',
    'HMAC-SHA256 with the secret of the webhook, over id, timestamp and body.',
    { type: 'string', pattern: '^v1,[A-Za-z0-9+/]{43}=$' },
  ),
]

function header(name: string, description: string, schema: object) {
  return { name, in: 'header', required: true, description, schema }
}

/** What is sent to the webhooks of clients, by the type of the event (OpenAPI 3.1, `webhooks`). */
export const webhookMessages = Object.fromEntries(
  eventTypes.map((type) => [type, { post: messageOf(type) }]),
)

function messageOf(type: EventType) {
  const name = eventSchemaOf(type)
  return {
    operationId: `told${name}`,
    tags: ['webhooks'],
    summary: describeEventType(type),
    description: 'Order is not promised, and a message may come twice: its id tells.',
    // It is the receiver who believes the signature; no token is sent.
    security: [],
    parameters: headers,
    requestBody: body('application/json', ref(`schemas/${name}`)),
    responses: {
      '2XX': { description: 'Taken, when it is answered within ten seconds.' },
      410: { description: 'The webhook ends.' },
      default: { description: 'It is tried again later, ten times in all.' },
    },
  }
}
