import { eq } from 'drizzle-orm'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import type { Services } from '../../../app/context'
import { beatDuty, findDuty } from '../../../app/platform/jobs/duty-row.server'
import { holdDuty, type Pace } from '../../../app/platform/jobs/hold-duty.server'
import {
  claimLease,
  claimEmail,
  settleEmail,
} from '../../../app/platform/outbox/claim-email.server'
import { deliverEmails } from '../../../app/platform/outbox/deliver-emails.server'
import { postEmail } from '../../../app/platform/outbox/post-email.server'
import { outboxMessages } from '../../../db/schema/platform'
import { freshServices } from '../../support/fresh-services'

const now = new Date('2026-11-21T09:00:00Z')
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds)

async function post({ database }: Services, ...names: string[]) {
  for (const name of names) {
    const email = {
      to: `${name}@example.kz`,
      subject: 'News',
      text: 'Dear reader.',
      language: 'en' as const,
    }
    await database.transaction((tx) => postEmail(tx, email, now))
  }
}

async function onlyEmail({ database }: Services) {
  const [email] = await database.read.select().from(outboxMessages)
  if (!email) throw new Error('there is no e-mail')
  return email
}

test('of three who deliver at once, one hands each e-mail over', async () => {
  const services = await freshServices()
  const names = Array.from({ length: 12 }, (_, each) => `reader-${each}`)
  await post(services, ...names)
  const handedOver: string[] = []
  const deliver = async (_id: string, { to }: { to: string }) => {
    handedOver.push(to)
    await pause(1)
  }
  const counts = await Promise.all([1, 2, 3].map(() => deliverEmails(services, deliver, now)))
  expect(handedOver.sort()).toEqual(names.map((name) => `${name}@example.kz`).sort())
  expect(counts.reduce((sum, count) => sum + count)).toBe(names.length)
})

test('an e-mail in the hands of a process that died is free again when its claim has lapsed', async () => {
  const services = await freshServices()
  await post(services, 'aigul')
  const { id } = await onlyEmail(services)
  const dead = await claimEmail(services.database, id, now)
  const deliver = vi.fn(async () => undefined)
  expect(await deliverEmails(services, deliver, after(claimLease - 1))).toBe(0)
  expect(await deliverEmails(services, deliver, after(claimLease))).toBe(1)
  // It was not dead, only slow: what it notes now changes nothing.
  await settleEmail(services.database, dead!, { endedAt: now, endedWhy: 'refused' })
  expect(await onlyEmail(services)).toMatchObject({
    deliveredAt: after(claimLease),
    endedAt: null,
    claimedBy: null,
  })
})

test('a claim from a clock that was set wrong keeps no e-mail back', async () => {
  const services = await freshServices()
  await post(services, 'aigul')
  const { id } = await onlyEmail(services)
  await services.database.transaction(async (tx) => {
    const wrong = { claimedBy: 'x', claimedUntil: after(365 * 86_400_000) }
    await tx.update(outboxMessages).set(wrong).where(eq(outboxMessages.id, id))
  })
  expect(await deliverEmails(services, async () => undefined, now)).toBe(1)
})

test('an e-mail that is left off is free at once', async () => {
  const services = await freshServices()
  await post(services, 'aigul')
  const stopping = new AbortController()
  const deliver = async () => {
    stopping.abort()
    throw new Error('left off')
  }
  await deliverEmails(services, deliver, now, stopping.signal)
  expect(await onlyEmail(services)).toMatchObject({ attempts: 0, claimedUntil: null })
})

test('the duty is taken from whoever stands still, and from nobody who counts', async () => {
  const { database } = await freshServices()
  const sign = (holder: string, silent = null as Awaited<ReturnType<typeof findDuty>>) =>
    beatDuty(database, { holder, silent, now })
  expect(await sign('first')).toBe(true)
  const seen = await findDuty(database.read)
  expect(await sign('second')).toBe(false)
  expect(await sign('first')).toBe(true)
  expect(await sign('second', seen)).toBe(false)
  expect(await sign('second', await findDuty(database.read))).toBe(true)
  expect(await sign('first')).toBe(false)
})

const quick: Pace = { beat: 20, leaveOff: 1_000, lapse: 2_000 }

test('of three processes one runs the jobs, and another takes them over when it stops', async () => {
  const services = await freshServices()
  const doing = new Set<string>()
  const most: number[] = []
  const begin = (name: string) => () => {
    doing.add(name)
    most.push(doing.size)
    return async () => {
      doing.delete(name)
    }
  }
  const stops = new Map(
    ['a', 'b', 'c'].map((name) => [name, holdDuty(services, begin(name), quick)] as const),
  )
  for (let left = 3; left > 0; left--) {
    const [name = ''] = await vi.waitUntil(() => doing.size > 0 && [...doing])
    await stops.get(name)?.()
    stops.delete(name)
  }
  expect(most).toEqual([1, 1, 1])
  expect(await findDuty(services.database.read)).toBeNull()
})

test('whoever loses the duty leaves off the jobs', async () => {
  const services = await freshServices()
  let doing = false
  const stop = holdDuty(
    services,
    () => {
      doing = true
      return async () => {
        doing = false
      }
    },
    quick,
  )
  await vi.waitUntil(() => doing)
  // As another does who took this process for dead.
  await vi.waitUntil(async () => {
    const silent = await findDuty(services.database.read)
    return silent && beatDuty(services.database, { holder: 'another', silent, now })
  })
  await vi.waitUntil(() => !doing)
  await stop()
  expect((await findDuty(services.database.read))?.holder).toBe('another')
})
