import { moveResidence } from '../../app/accounts/move-residence.server'
import type { Services } from '../../app/context'
import { announceEvent } from '../../app/exchange/announce-event.server'
import { createWebhook } from '../../app/exchange/create-webhook.server'
import type { EventType, TypedEvent } from '../../app/exchange/domain/feed-event'
import { listDeliveries } from '../../app/exchange/list-deliveries.server'
import { findWebhook } from '../../app/exchange/list-webhooks.server'
import { tellEvents } from '../../app/exchange/tell-events.server'
import { givenClient } from './api-client'
import { freshServices } from './fresh-services'
import { givenPerson } from './given-person'
import type { WebhookReceiver } from './webhook-receiver'

const ofCertificate = { certificateCode: '7K3QWTYA94ZM20XDRV', programme: 'adoptive-parent' }

const examples: TypedEvent[] = [
  { type: 'certificate.awarded', payload: ofCertificate },
  { type: 'certificate.suspended', payload: ofCertificate },
  { type: 'certificate.reinstated', payload: ofCertificate },
  { type: 'certificate.revoked', payload: ofCertificate },
  {
    type: 'certificate.replaced',
    payload: { ...ofCertificate, replacedBy: '000000000000000000' },
  },
  {
    type: 'record.decided',
    payload: { placementForm: 'adoption', requirement: 'home-visit', decision: 'satisfied' },
  },
  { type: 'record.expired', payload: {} },
]

function anEvent(type: EventType): TypedEvent {
  const example = examples.find((each) => each.type === type)
  if (!example) throw new Error(`there is no example of ${type}`)
  return example
}

/** A site with a clock that is turned by hand, and receivers that the operator vouches for. */
export async function givenTellingSite(receivers: WebhookReceiver[], timeoutMs = 5000) {
  const fresh = await freshServices()
  const webhookAllow = receivers.map(({ host }) => host)
  const services: Services = { ...fresh, config: { ...fresh.config, webhookAllow } }
  let now = new Date()
  const telling = tellEvents({ ...services, clock: () => now, chance: () => 0, timeoutMs })
  const { id: personId } = await givenPerson(services)
  const residence = { personId, region: 'KZ-75', district: null, now }
  const { database } = services
  await database.transaction((tx) => moveResidence(tx, residence))
  return {
    services,
    now: () => now,
    pass: (milliseconds: number) => (now = new Date(now.getTime() + milliseconds)),
    telling,
    /** Tells what is due, and waits until all of it is answered. */
    async tell() {
      await telling.round()
      await telling.settled()
    },
    announce: (type: EventType = 'certificate.awarded') =>
      database.transaction((tx) => announceEvent(tx, { ...anEvent(type), personId, now })),
    async hook(
      receiver: WebhookReceiver,
      { regions = ['KZ-75'], types = [] }: { regions?: string[]; types?: EventType[] } = {},
    ) {
      const client = await givenClient(services, { regions, now })
      const made = await database.transaction((tx) =>
        createWebhook(tx, services, { clientId: client.id, url: receiver.url, types, now }),
      )
      if (made.kind === 'refused') throw new Error(made.why)
      const own = { webhookId: made.webhook.id, clientId: client.id }
      return {
        own,
        secret: made.secret,
        standing: () => findWebhook(database.read, own),
        deliveries: async () =>
          (await listDeliveries(database.read, { ...own, limit: 100 }))?.deliveries ?? [],
      }
    },
  }
}
