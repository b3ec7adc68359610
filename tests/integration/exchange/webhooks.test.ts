import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { changeClient } from '../../../app/exchange/change-client.server'
import { deleteWebhook } from '../../../app/exchange/data/webhooks'
import { eventTypes } from '../../../app/exchange/domain/feed-event'
import { replayWebhook } from '../../../app/exchange/replay-webhook.server'
import { tellEvents } from '../../../app/exchange/tell-events.server'
import { mostTries, webhookRetries } from '../../../app/platform/retry/retry-schedule'
import { webhookEndpoints } from '../../../db/schema/exchange'
import { findMessageFault } from '../../support/api-document'
import { givenTellingSite } from '../../support/given-telling-site'
import { startReceiver, type WebhookReceiver } from '../../support/webhook-receiver'

const day = 86_400_000

test('an event is sent once to whoever wants it, signed so that the receiver can be sure', async () => {
  const receiver = await startReceiver()
  const site = await givenTellingSite([receiver])
  const { secret, deliveries } = await site.hook(receiver)
  await site.announce()
  await site.tell()
  await site.tell()
  expect(receiver.received).toHaveLength(1)
  const [message] = receiver.received
  const signed = { ...message?.headers } as Record<string, string>
  const body = message?.body ?? ''
  const told = new Webhook(secret).verify(body, signed)
  expect(told).toMatchObject({ type: 'certificate.awarded', region: 'KZ-75' })
  expect((told as { id: string }).id).toBe(signed['webhook-id'])
  expect(signed['content-type']).toBe('application/json')

  const verify = (text: string, changed: Record<string, string> = {}) =>
    new Webhook(secret).verify(text, { ...signed, ...changed })
  expect(() => verify(body.replace('KZ-75', 'KZ-71'))).toThrow()
  expect(() => verify(body, { 'webhook-id': 'another' })).toThrow()
  const old = String(Math.floor(Date.now() / 1000) - 301)
  expect(() => verify(body, { 'webhook-timestamp': old })).toThrow(/old/)
  expect(() => new Webhook(`whsec_${'A'.repeat(44)}`).verify(body, signed)).toThrow()
  expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: 1, lastStatus: 204 }])
})

test('each type of event is sent as the description of the API has it, and as none of another type', async () => {
  const receiver = await startReceiver()
  const site = await givenTellingSite([receiver])
  await site.hook(receiver)
  for (const type of eventTypes) await site.announce(type)
  await site.tell()
  const told = receiver.received.map(({ headers, body }) => ({ headers, body: JSON.parse(body) }))
  expect(told.map(({ body }) => body.type).sort()).toEqual([...eventTypes].sort())
  for (const message of told) {
    const faults = eventTypes.map((type) => [type, findMessageFault(type, message)] as const)
    const fitting = faults.filter(([, fault]) => fault === null).map(([type]) => type)
    expect(fitting, JSON.stringify(faults)).toEqual([message.body.type])
    const more = { ...message, body: { ...message.body, data: { name: 'Ахметов' } } }
    expect(findMessageFault(message.body.type, more)).not.toBeNull()
  }
})

test('the secret is kept sealed, and bound to its webhook', async () => {
  const receiver = await startReceiver()
  const site = await givenTellingSite([receiver])
  const { secret } = await site.hook(receiver)
  const rows = JSON.stringify(await site.services.database.read.select().from(webhookEndpoints))
  expect(rows).not.toContain(secret)
  expect(rows).not.toContain(secret.replace('whsec_', ''))
})

test('a receiver that fails is tried again and again, later each time, under the same id', async () => {
  const receiver = await startReceiver()
  const site = await givenTellingSite([receiver])
  const { deliveries } = await site.hook(receiver)
  receiver.behave(500)
  await site.announce()
  await site.tell()
  await site.tell()
  expect(receiver.received).toHaveLength(1)
  expect(await deliveries()).toMatchObject([
    { state: 'pending', attempts: 1, lastStatus: 500, lastError: 'answered 500' },
  ])
  site.pass(5000)
  await site.tell()
  expect(receiver.received).toHaveLength(2)
  site.pass(5000)
  await site.tell()
  expect(receiver.received).toHaveLength(2)
  receiver.behave(200)
  site.pass(300_000)
  await site.tell()
  expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: 3, lastError: null }])
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
})

test('a receiver that stalls is given up for now, and holds up nobody else', async () => {
  const [slow, quick] = await Promise.all([startReceiver(), startReceiver()])
  const site = await givenTellingSite([slow, quick], 3000)
  const slowHook = await site.hook(slow)
  let hanging = 0
  slow.behave((response) => {
    hanging++
    response.once('close', () => hanging--)
  })
  await site.announce()
  await site.telling.round()
  const quickHook = await site.hook(quick)
  for (let event = 0; event < 3; event++) await site.announce()
  await site.telling.round()
  await Promise.all([quick.until(3), slow.until(1)])
  // Nobody was waited for: the slow one still hangs.
  expect(hanging).toBe(1)
  await site.telling.settled()
  expect((await quickHook.deliveries()).map(({ state }) => state)).toEqual(
    Array(3).fill('delivered'),
  )
  const slowly = await slowHook.deliveries()
  expect(slowly.map(({ state }) => state)).toEqual(Array(4).fill('pending'))
  expect(slowly.map(({ lastError }) => lastError)).toContain('no answer in time')
  expect(slow.received).toHaveLength(1)
})

test('a receiver that answers for ever is not listened to for ever', async () => {
  const receiver = await startReceiver()
  const site = await givenTellingSite([receiver], 1000)
  const { deliveries } = await site.hook(receiver)
  let closed = false
  receiver.behave((response) => {
    response.writeHead(200)
    const pour = () => {
      while (!response.destroyed && response.write('a'.repeat(10_000)));
    }
    response.on('drain', pour).once('close', () => (closed = true))
    pour()
  })
  await site.announce()
  await site.tell()
  expect(await deliveries()).toMatchObject([{ state: 'delivered' }])
  await expect.poll(() => closed).toBe(true)
})

test('a receiver that was away gets everything when it is back, and so does one after a restart of ours', async () => {
  const receiver = await startReceiver()
  const site = await givenTellingSite([receiver])
  const { deliveries } = await site.hook(receiver)
  await receiver.goAway()
  for (let event = 0; event < 5; event++) await site.announce()
  await site.tell()
  expect((await deliveries()).some(({ lastError }) => lastError === 'ECONNREFUSED')).toBe(true)
  await receiver.comeBack()
  site.pass(10_000)
  // Another process, which knows nothing but the database.
  const next = tellEvents({
    ...site.services,
    clock: site.now,
    chance: () => 0,
    timeoutMs: 5000,
  })
  await next.round()
  await next.settled()
  expect(receiver.received).toHaveLength(5)
  expect((await deliveries()).every(({ state }) => state === 'delivered')).toBe(true)
})

const mostAttempts = mostTries(webhookRetries)

test('after the last try a delivery is a dead letter, until somebody has it replayed', async () => {
  const receiver = await startReceiver()
  const site = await givenTellingSite([receiver])
  const { own, deliveries, standing } = await site.hook(receiver)
  receiver.behave(503)
  await site.announce()
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    await site.tell()
    site.pass(2 * day)
  }
  expect(await deliveries()).toMatchObject([{ state: 'dead', attempts: mostAttempts }])
  expect(await standing()).toMatchObject({ active: true, dead: 1 })
  await site.tell()
  expect(receiver.received).toHaveLength(mostAttempts)

  receiver.behave(200)
  const { database } = site.services
  const replay = (deliveryIds: string[] | null, clientId = own.clientId) =>
    database.transaction((tx) =>
      replayWebhook(tx, { ...own, clientId, deliveries: deliveryIds, now: site.now() }),
    )
  expect(await replay(null, 'another')).toEqual({ kind: 'refused', why: 'no-such-webhook' })
  expect(await replay(['0190a7b0-0000-7000-8000-000000000001'])).toMatchObject({ count: 0 })
  expect(await replay(null)).toEqual({ kind: 'replayed', count: 1 })
  expect(await replay(null)).toEqual({ kind: 'replayed', count: 0 })
  await site.tell()
  expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: 1 }])
  const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
  const times = receiver.received.map(({ headers }) => headers['webhook-timestamp'])
  // The receiver knows what it has seen by its id, and what is new by its time.
  expect(new Set(ids).size).toBe(1)
  expect(times.at(-1)).not.toBe(times.at(-2))
})

test('a receiver that says it is gone is not spoken to again', async () => {
  const receiver = await startReceiver()
  const site = await givenTellingSite([receiver])
  const { own, deliveries, standing } = await site.hook(receiver)
  receiver.behave(410)
  for (let event = 0; event < 3; event++) await site.announce()
  await site.tell()
  await site.announce()
  site.pass(day)
  await site.tell()
  expect(receiver.received).toHaveLength(1)
  expect(await standing()).toMatchObject({ active: false, dead: 3 })
  expect(await deliveries()).toHaveLength(3)
  const replayed = await site.services.database.transaction((tx) =>
    replayWebhook(tx, { ...own, deliveries: null, now: site.now() }),
  )
  expect(replayed).toEqual({ kind: 'refused', why: 'inactive' })
})

test('a redirect is a failure, and leads nowhere', async () => {
  const [receiver, other] = await Promise.all([startReceiver(), startReceiver()])
  const site = await givenTellingSite([receiver, other])
  const { deliveries } = await site.hook(receiver)
  receiver.behave((response) => response.writeHead(307, { Location: other.url }).end())
  await site.announce()
  await site.tell()
  expect(other.received).toEqual([])
  expect(await deliveries()).toMatchObject([{ state: 'pending', lastStatus: 307 }])
})

test('a receiver that asks for time is given it', async () => {
  const receiver = await startReceiver()
  const site = await givenTellingSite([receiver])
  await site.hook(receiver)
  receiver.behave((response) => response.writeHead(429, { 'Retry-After': '3600' }).end())
  await site.announce()
  await site.tell()
  site.pass(3_599_000)
  await site.tell()
  expect(receiver.received).toHaveLength(1)
  site.pass(1000)
  await site.tell()
  expect(receiver.received).toHaveLength(2)
})

test('a webhook is told of what it wants and what its client may know, and of nothing before it was made', async () => {
  const [all, elsewhere, some] = await Promise.all([
    startReceiver(),
    startReceiver(),
    startReceiver(),
  ])
  const site = await givenTellingSite([all, elsewhere, some])
  await site.announce()
  await site.telling.round()
  await site.hook(all, { regions: ['*'] })
  await site.hook(elsewhere, { regions: ['KZ-71'] })
  await site.hook(some, { types: ['certificate.revoked'] })
  await site.announce('certificate.awarded')
  await site.announce('certificate.revoked')
  await site.tell()
  const typesOf = ({ received }: WebhookReceiver) =>
    received.map(({ body }) => (JSON.parse(body) as { type: string }).type)
  expect(typesOf(all)).toEqual(['certificate.awarded', 'certificate.revoked'])
  expect(typesOf(elsewhere)).toEqual([])
  expect(typesOf(some)).toEqual(['certificate.revoked'])
  const subjects = [all, some].map(({ received }) => JSON.parse(received.at(-1)?.body ?? ''))
  expect(subjects[0].id).toBe(subjects[1].id)
  expect(subjects[0].subject).not.toBe(subjects[1].subject)
})

test('what is on its way to a client that was disabled does not arrive', async () => {
  const receiver = await startReceiver()
  const site = await givenTellingSite([receiver])
  const { own, deliveries } = await site.hook(receiver)
  receiver.behave(500)
  await site.announce()
  await site.tell()
  const actorId = '0190a7b0-0000-7000-8000-00000000000a'
  await site.services.database.transaction((tx) =>
    changeClient(tx, {
      clientId: own.clientId,
      change: { kind: 'disable' },
      actorId,
      now: site.now(),
    }),
  )
  site.pass(day)
  await site.tell()
  expect(receiver.received).toHaveLength(1)
  expect(await deliveries()).toMatchObject([{ state: 'dead' }])
})

test('a webhook that was deleted is gone with what was on its way', async () => {
  const receiver = await startReceiver()
  const site = await givenTellingSite([receiver])
  const { own, standing } = await site.hook(receiver)
  receiver.behave(500)
  await site.announce()
  await site.tell()
  const { database } = site.services
  const remove = (clientId: string) =>
    database.transaction((tx) => deleteWebhook(tx, { ...own, clientId }))
  expect(await remove('another')).toBe(false)
  expect(await remove(own.clientId)).toBe(true)
  expect(await standing()).toBeNull()
  site.pass(day)
  await site.tell()
  expect(receiver.received).toHaveLength(1)
})

test('of two processes at once each delivery is sent by one', async () => {
  const receiver = await startReceiver()
  const site = await givenTellingSite([receiver])
  await site.hook(receiver)
  for (let event = 0; event < 20; event++) await site.announce()
  await site.telling.round()
  const others = Array.from({ length: 3 }, () =>
    tellEvents({ ...site.services, clock: site.now, chance: () => 0, timeoutMs: 5000 }),
  )
  await Promise.all(others.map((other) => other.round()))
  await Promise.all([site.telling, ...others].map((each) => each.settled()))
  await site.tell()
  const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
  expect(ids).toHaveLength(20)
  expect(new Set(ids).size).toBe(20)
})

test('an address that the operator does not vouch for is not spoken to, not even through a name', async () => {
  const receiver = await startReceiver()
  const site = await givenTellingSite([receiver])
  const { deliveries } = await site.hook(receiver)
  site.services.config.webhookAllow.length = 0
  await site.announce()
  await site.tell()
  expect(receiver.received).toEqual([])
  expect(await deliveries()).toMatchObject([{ lastError: 'nothing is sent to this address' }])
})
