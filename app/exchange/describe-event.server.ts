import type { Secrets } from '../platform/secrets/open-secrets.server'
import type { FeedEvent } from './data/feed'
import { subjectOf } from './secrecy/subject-of.server'

/** An event as one client is told of it, in the feed and by webhook alike. */
export function describeEvent(secrets: Secrets, clientId: string, event: FeedEvent) {
  return {
    id: event.id,
    type: event.type,
    timestamp: event.at.toISOString(),
    region: event.region,
    subject: subjectOf(secrets, clientId, event.personId),
    data: event.payload,
  }
}
