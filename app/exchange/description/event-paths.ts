import { decisionKinds } from '../../eligibility/domain/decision'
import { eventTypes } from '../domain/feed-event'
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

const payload = exactlyBut(
  ['certificateCode', 'replacedBy', 'programme', 'placementForm', 'requirement', 'decision'],
  {
    certificateCode: code,
    replacedBy: code,
    programme: slug,
    placementForm: slug,
    requirement: slug,
    decision: oneOf(decisionKinds),
  },
)

export const cursor = {
  type: 'string',
  pattern: '^[A-Za-z0-9_-]{1,64}$',
  description: 'To be handed back as `after`; it says nothing else.',
}

export const eventSchemas = {
  Event: {
    ...exactly({
      id: { ...uuid, description: 'The same in the feed and in every webhook that tells of it.' },
      type: oneOf(eventTypes),
      timestamp: instant,
      region: orNull(text),
      subject: ref('schemas/Subject'),
      data: payload,
    }),
    description: 'Something that happened. It names nobody.',
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
}
