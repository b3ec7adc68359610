import { expect, test } from 'vitest'
import {
  claimDelivery,
  findDueDelivery,
  updateDelivery,
} from '../../../app/exchange/data/deliveries'
import { numberEvents } from '../../../app/exchange/number-events.server'
import { givenTellingSite } from '../../support/given-telling-site'
import { startReceiver } from '../../support/webhook-receiver'

const day = 86_400_000

test('what came of a try whose claim lapsed is not noted over what the next one met with', async () => {
  const receiver = await startReceiver()
  const site = await givenTellingSite([receiver])
  const { own, deliveries } = await site.hook(receiver)
  await site.announce()
  const { database } = site.services
  await database.transaction((tx) => numberEvents(tx, site.now()))
  const due = await findDueDelivery(database.read, own.webhookId, site.now())
  if (!due) throw new Error('nothing is due')
  const after = new Date(site.now().getTime() + day)
  const open = { nextAttemptAt: after, deliveredAt: null, deadAt: null, lastStatus: null }
  await database.transaction(async (tx) => {
    expect(await claimDelivery(tx, due, after)).toBe(true)
    const lapsed = { ...due, attempts: due.attempts + 1 }
    expect(await claimDelivery(tx, lapsed, after)).toBe(true)
    const claimed = { ...due, attempts: due.attempts + 2 }
    await updateDelivery(tx, claimed, { ...open, lastError: 'of the next one' })
    await updateDelivery(tx, lapsed, { ...open, lastError: 'of the one whose claim lapsed' })
  })
  expect(await deliveries()).toMatchObject([{ attempts: 2, lastError: 'of the next one' }])
})
