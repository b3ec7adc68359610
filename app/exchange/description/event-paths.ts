import { decisionKinds } from '../../eligibility/domain/decision'
import type { PathTemplate } from '../../path-to'
import { eventTypes, type EventType } from '../domain/feed-event'
import { clientProblems, clientTags, taggedAnswers } from './answers'
import {
  code,
  exactly,
  exactlyBut,
  ifNoneMatch,
  instant,
  listOf,
  oneOf,
  orNull,
  pageParameters,
  ref,
  slug,
  text,
  uuid,
  yesOrNo,
} from './words'

const ofCertificate = { certificateCode: code, programme: slug }

/** What each event says, and what happened when it is told. */
const events: Record<EventType, { description: string; data: object }> = {
  'certificate.awarded': {
    description: 'A certificate was awarded.',
    data: exactly(ofCertificate),
  },
  'certificate.suspended': {
    description: 'A certificate may not be relied on until it is reinstated.',
    data: exactly(ofCertificate),
  },
  'certificate.reinstated': {
    description: 'A suspended certificate may be relied on again.',
    data: exactly(ofCertificate),
  },
  'certificate.revoked': {
    description: 'A certificate was revoked for good.',
    data: exactly(ofCertificate),
  },
  'certificate.replaced': {
    description: 'Another certificate was issued in the place of one.',
    data: exactly({ ...ofCertificate, replacedBy: code }),
  },
  'record.decided': {
    description: 'An authority decided a requirement of a record.',
    data: exactly({ placementForm: slug, requirement: slug, decision: oneOf(decisionKinds) }),
  },
  'record.expired': {
    description: 'Something in a record ended: a certificate, or without a code a decision.',
    data: exactlyBut(['certificateCode'], { certificateCode: code }),
  },
}

/** The name of the schema of an event: certificate.awarded has CertificateAwarded. */
export function eventSchemaOf(type: EventType): string {
  return type.replace(/(?:^|\.)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** What is told by an event of a type, in a sentence. */
export function describeEventType(type: EventType): string {
  return events[type].description
}

function schemaOf(type: EventType) {
  const { description, data } = events[type]
  const schema = exactly({
    id: { ...uuid, description: 'The same in the feed and in every webhook that tells of it.' },
    type: { type: 'string', const: type },
    timestamp: instant,
    region: orNull(text),
    subject: ref('schemas/Subject'),
    data,
  })
  return { ...schema, description: `${description} It names nobody.` }
}

export const cursor = {
  type: 'string',
  pattern: '^[A-Za-z0-9_-]{1,64}$',
  description: 'To be handed back as `after`; it says nothing else.',
}

export const eventSchemas = {
  ...Object.fromEntries(eventTypes.map((type) => [eventSchemaOf(type), schemaOf(type)])),
  Event: {
    description: 'Something that happened; what it says follows from its type.',
    oneOf: eventTypes.map((type) => ref(`schemas/${eventSchemaOf(type)}`)),
    discriminator: {
      propertyName: 'type',
      mapping: Object.fromEntries(
        eventTypes.map((type) => [type, ref(`schemas/${eventSchemaOf(type)}`).$ref]),
      ),
    },
  },
  EventPage: exactly({
    events: listOf(ref('schemas/Event')),
    next: { ...cursor, description: 'Where to go on, also when there is nothing more for now.' },
    more: { ...yesOrNo, description: 'Whether it is worth going on at once.' },
  }),
}

export const eventPaths = {
  '/api/v1/events': {
    get: {
      operationId: 'listEvents',
      tags: ['events'],
      summary: 'What happened since a cursor',
      description:
        'Events of the client’s regions in the order in which they were written down. Whoever goes on from `next` misses none, however long they were away. A page may hold fewer events than its limit, even none, and there may still be more.',
      security: [{ client: ['events:read'] }],
      parameters: [...pageParameters, ifNoneMatch],
      responses: {
        ...taggedAnswers('A page of events.', ref('schemas/EventPage'), clientTags),
        ...clientProblems('cursor-unknown', 'cursor-ahead'),
      },
    },
  },
} satisfies Partial<Record<PathTemplate, object>>
