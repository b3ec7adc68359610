import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEntries, throttleWindows } from '../../../db/schema/platform'
import { takeTurn } from '../../../app/platform/throttle/take-turn.server'
import { recordAudit } from '../../../app/platform/audit/record-audit.server'
import { freshDatabase } from '../../support/fresh-database'

const now = new Date('2026-11-21T09:00:00Z')

const entry = {
  action: 'role.granted',
  actorId: null,
  subject: { kind: 'person', id: 'p1' },
  detail: { role: 'trainer' },
  now,
} as const

test('what a transaction wrote before it threw is not kept', async () => {
  const database = await freshDatabase()
  const failing = database.transaction(async (tx) => {
    await recordAudit(tx, entry)
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await database.read.select().from(auditEntries)).toEqual([])
})

test('a hundred transactions at once that count in one row lose none', async () => {
  const database = await freshDatabase()
  const limit = { name: 'test', turns: 1000, seconds: 60 }
  await Promise.all(
    Array.from({ length: 100 }, () =>
      database.transaction((tx) => takeTurn(tx, limit, 'everyone', now)),
    ),
  )
  const [window] = await database.read
    .select()
    .from(throttleWindows)
    .where(eq(throttleWindows.limit, 'test'))
  expect(window?.hits).toBe(100)
})

test('the audit trail refuses to be changed or shortened', async () => {
  const database = await freshDatabase()
  await database.transaction((tx) => recordAudit(tx, entry))
  const change = database.transaction(async (tx) => {
    await tx.update(auditEntries).set({ action: 'nothing' })
  })
  await expect(change).rejects.toThrow()
  const removal = database.transaction(async (tx) => {
    await tx.delete(auditEntries)
  })
  await expect(removal).rejects.toThrow()
  const [kept] = await database.read.select().from(auditEntries)
  expect(kept?.detail).toEqual({ role: 'trainer' })
  expect(kept?.at).toEqual(now)
})

test('a limit lets the turns through that it names, then refuses, then opens again', async () => {
  const database = await freshDatabase()
  const limit = { name: 'test', turns: 2, seconds: 60 }
  const turnAt = (seconds: number) =>
    database.transaction((tx) => takeTurn(tx, limit, 'a', new Date(now.getTime() + seconds * 1000)))
  expect(await turnAt(0)).toEqual({ allowed: true })
  expect(await turnAt(1)).toEqual({ allowed: true })
  expect(await turnAt(20)).toEqual({ allowed: false, retryAfterSeconds: 40 })
  expect(await turnAt(61)).toEqual({ allowed: true })
})

test('a clock that was set forward and back again leaves nobody shut out', async () => {
  const database = await freshDatabase()
  const limit = { name: 'test', turns: 1, seconds: 900 }
  const turnAt = (seconds: number) =>
    database.transaction((tx) => takeTurn(tx, limit, 'a', new Date(now.getTime() + seconds * 1000)))
  const year = 365 * 86_400
  expect(await turnAt(year)).toEqual({ allowed: true })
  expect(await turnAt(year)).toMatchObject({ allowed: false })
  expect(await turnAt(0)).toEqual({ allowed: true })
  // Clocks of two processes differ by a little, which opens nothing.
  expect(await turnAt(-30)).toMatchObject({ allowed: false })
})
