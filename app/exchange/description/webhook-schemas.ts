import { eventTypes } from '../domain/feed-event'
import { deliveryStates } from '../domain/delivery'
import { cursor } from './event-paths'
import {
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

const types = {
  ...listOf(oneOf(eventTypes)),
  uniqueItems: true,
  description: 'What it is told of; an empty list stands for everything, also what will be added.',
}

const url = { type: 'string', format: 'uri', maxLength: 2000 }

const webhook = {
  id: uuid,
  url,
  types,
  active: { ...yesOrNo, description: 'False after the receiver answered 410.' },
  createdAt: instant,
  dead: { ...wholeNumber, description: 'Deliveries that were given up, until they are replayed.' },
}

export const webhookSchemas = {
  NewWebhook: exactlyBut(['types'], {
    url: { ...url, description: 'Where to send; https, and a public address.' },
    types,
  }),
  Webhook: exactly(webhook),
  CreatedWebhook: exactly({
    ...webhook,
    secret: {
      type: 'string',
      pattern: '^whsec_[A-Za-z0-9+/=]{44}$',
      description: 'What deliveries are signed with (Standard Webhooks). Shown this once.',
    },
  }),
  WebhookPage: exactly({
    webhooks: listOf(ref('schemas/Webhook')),
    next: { ...cursor, type: ['string', 'null'], description: 'Null on the last page.' },
  }),
  Delivery: exactly({
    id: uuid,
    eventId: uuid,
    state: oneOf(deliveryStates),
    attempts: wholeNumber,
    createdAt: instant,
    nextAttemptAt: orNull(instant),
    deliveredAt: orNull(instant),
    lastStatus: { type: ['integer', 'null'], description: 'What the receiver answered last.' },
    lastError: orNull(text),
  }),
  DeliveryPage: exactly({
    deliveries: listOf(ref('schemas/Delivery')),
    next: { ...cursor, type: ['string', 'null'], description: 'Null on the last page.' },
  }),
  Replay: exactlyBut(['deliveries'], {
    deliveries: {
      ...listOf(uuid),
      minItems: 1,
      maxItems: 500,
      uniqueItems: true,
      description: 'Which dead letters to send again; all of them when left out.',
    },
  }),
  Replayed: exactly({ replayed: { ...wholeNumber, description: 'How many are due again.' } }),
}
