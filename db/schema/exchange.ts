import { isNull } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  json,
  primaryKey,
  table,
  text,
  timestamp,
  uniqueIndex,
} from '../columns'
import { people } from './accounts'

/** A system of an authority that speaks with the API (OAuth 2.0 client, RFC 6749). */
export const apiClients = table('api_client', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  scopes: json('scopes').$type<string[]>().notNull(),
  /** ISO 3166-2:KZ codes; an empty list means no region at all, `*` every region. */
  regions: json('regions').$type<string[]>().notNull(),
  createdBy: text('created_by').references(() => people.id),
  createdAt: timestamp('created_at').notNull(),
  disabledAt: timestamp('disabled_at'),
})

/** Secrets of a client: two may be valid at once, so that they can be changed without a break. */
export const apiClientSecrets = table(
  'api_client_secret',
  {
    id: text('id').primaryKey(),
    clientId: text('client_id')
      .notNull()
      .references(() => apiClients.id),
    /** HMAC-SHA-256 of the secret under a derived key; the secret itself was shown once. */
    secretHash: text('secret_hash').notNull(),
    createdAt: timestamp('created_at').notNull(),
    revokedAt: timestamp('revoked_at'),
  },
  (secret) => [index('api_client_secret_client').on(secret.clientId)],
)

/** What was answered to a request with an Idempotency-Key, for whoever sends it again. */
export const idempotentAnswers = table(
  'idempotent_answer',
  {
    clientId: text('client_id')
      .notNull()
      .references(() => apiClients.id),
    key: text('idempotency_key').notNull(),
    /** SHA-256 (hex) of method, path and body: the same key with another request is refused. */
    requestHash: text('request_hash').notNull(),
    status: integer('status').notNull(),
    body: text('body').notNull(),
    createdAt: timestamp('created_at').notNull(),
  },
  (answer) => [
    primaryKey({ columns: [answer.clientId, answer.key] }),
    index('idempotent_answer_created').on(answer.createdAt),
  ],
)

/** What happened to certificates and records, for other systems; append-only, written with the fact itself. */
export const feedEvents = table('feed_event', {
  id: text('id').primaryKey(),
  type: text('type').notNull(),
  /** Region of the person at that time; null when they had none. */
  region: text('region'),
  personId: text('person_id')
    .notNull()
    .references(() => people.id),
  payload: json('payload').$type<Record<string, unknown>>().notNull(),
  at: timestamp('at').notNull(),
})

/** Events that have no number yet: written with the event, gone when it is numbered. */
export const feedPending = table('feed_pending', {
  eventId: text('event_id')
    .primaryKey()
    .references(() => feedEvents.id),
})

/**
 * The order in which events are told. Numbers are given after the commit, by one process, so that a reader who has
 * seen a number never misses a smaller one.
 */
export const feedPositions = table(
  'feed_position',
  {
    number: integer('number').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => feedEvents.id),
  },
  (position) => [uniqueIndex('feed_position_event').on(position.eventId)],
)

/** Where a client wants to be told of events. */
export const webhookEndpoints = table(
  'webhook_endpoint',
  {
    id: text('id').primaryKey(),
    clientId: text('client_id')
      .notNull()
      .references(() => apiClients.id),
    url: text('url').notNull(),
    types: json('types').$type<string[]>().notNull(),
    /** AES-256-GCM under a derived key: it signs, so it must be read again. */
    secretCipher: text('secret_cipher').notNull(),
    active: boolean('active').notNull(),
    createdAt: timestamp('created_at').notNull(),
  },
  (endpoint) => [index('webhook_endpoint_client').on(endpoint.clientId)],
)

/** One event on its way to one endpoint. */
export const webhookDeliveries = table(
  'webhook_delivery',
  {
    id: text('id').primaryKey(),
    endpointId: text('endpoint_id')
      .notNull()
      .references(() => webhookEndpoints.id),
    eventId: text('event_id')
      .notNull()
      .references(() => feedEvents.id),
    createdAt: timestamp('created_at').notNull(),
    /** Null when nothing more will be tried. */
    nextAttemptAt: timestamp('next_attempt_at'),
    attempts: integer('attempts').notNull().default(0),
    deliveredAt: timestamp('delivered_at'),
    /** A dead letter: given up until somebody replays it. */
    deadAt: timestamp('dead_at'),
    lastStatus: integer('last_status'),
    lastError: text('last_error'),
  },
  (delivery) => [
    index('webhook_delivery_due').on(delivery.nextAttemptAt),
    uniqueIndex('webhook_delivery_once').on(delivery.endpointId, delivery.eventId),
    index('webhook_delivery_dead').on(delivery.endpointId).where(isNull(delivery.deliveredAt)),
  ],
)
