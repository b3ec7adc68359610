import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Services } from '../../../app/context'
import type { SettingName } from '../../../app/platform/config/setting-names.mjs'
import { settings } from '../../../app/platform/config/settings'
import { securityFolder } from '../../../app/platform/security/open-security-log.server'
import { retention, type Retention } from '../../../app/retention'
import { forgetFiles, forgetRows } from '../../../app/run-jobs'
import { secondFactors } from '../../../db/schema/accounts'
import { webhookDeliveries } from '../../../db/schema/exchange'
import { listAppendOnly } from '../../support/append-only-tables'
import { databasePrint } from '../../support/database-print'
import { freshServices } from '../../support/fresh-services'
import { givenTraces } from '../../support/given-traces'

const hour = 3_600_000
const day = 24 * hour

const isTable = (place: string) => /^[a-z_]+$/.test(place)
const places = retention.flatMap(({ in: all, kept }) => all.map((place) => ({ place, kept })))
const tables = places.filter(({ place }) => isTable(place))

/** In milliseconds; settings as they are when nobody sets them. */
function lengthOf({ lasts }: Extract<Retention, { kind: 'time' }>): number {
  return typeof lasts === 'number' ? lasts : Number(settings.shape[lasts].parse(undefined)) * day
}

const ofTime = places
  .flatMap(({ place, kept }) => (kept.kind === 'time' ? [{ place, lasts: lengthOf(kept) }] : []))
  .sort((a, b) => a.lasts - b.lasts)

async function listTables({ config }: Services): Promise<string[]> {
  const names = Object.keys(await databasePrint(config.database))
  // SQLite lays the index of `search_passage` out in tables of its own.
  return names.filter((name) => !/^(?:__|sqlite_|search_word)/.test(name))
}

/** How many rows a table has, or files a folder, or folders their pattern. */
async function countIn({ config, database }: Services, place: string): Promise<number> {
  if (isTable(place)) {
    const [row] = await database.read
      .select({
        rows: sql<number>`(SELECT count(*) FROM ${sql.identifier(place)})`.mapWith(Number),
      })
      .from(sql`(SELECT 1) AS once`)
    return row?.rows ?? 0
  }
  const [name = ''] = place.split('/')
  if (name.includes('*')) {
    const [beginning = ''] = name.split('*')
    return readdirSync(config.dataDir).filter((entry) => entry.startsWith(beginning)).length
  }
  const path = join(config.dataDir, name)
  return !existsSync(path) ? 0 : place.endsWith('/') ? readdirSync(path).length : 1
}

async function forget(services: Services, now: Date) {
  await forgetRows(services, now)
  await forgetFiles(services, now)
}

test('every table of the database stands in the register of what is kept, once', async () => {
  const registered = tables.map(({ place }) => place)
  expect(registered.sort()).toEqual((await listTables(await freshServices())).sort())
})

test('what is kept as a fact the database lets nobody delete, and nothing else', async () => {
  const facts = tables.filter(({ kept }) => kept.kind === 'fact').map(({ place }) => place)
  expect(facts.sort()).toEqual((await listAppendOnly(await freshServices())).sort())
})

test('whatever lies in the data folder of a site stands in the register', async () => {
  const { services } = await givenTraces()
  const known = places.filter(({ place }) => !isTable(place)).map(({ place }) => place)
  const stands = (entry: string) =>
    known.some((place) => {
      const [name = ''] = place.split('/')
      return name.endsWith('*') ? entry.startsWith(name.slice(0, -1)) : entry === name
    })
  // On SQLite the database lies there too: each of its tables stands in the register.
  const others = readdirSync(services.config.dataDir).filter((entry) => !/\.db/.test(entry))
  expect(others.length).toBeGreaterThan(4)
  expect(others.filter((entry) => !stands(entry))).toEqual([])
})

test('each trace is kept as long as the register says, and no longer', async () => {
  const { services, madeAt } = await givenTraces()
  const at = (milliseconds: number) => new Date(madeAt.getTime() + milliseconds)
  const count = async () => {
    const counted: Record<string, number> = {}
    for (const { place } of places) counted[place] = await countIn(services, place)
    return counted
  }
  const made = await count()
  expect(ofTime.length).toBeGreaterThan(12)
  for (const { place } of ofTime) expect(made[place], `${place} was made`).toBeGreaterThan(0)
  for (const lasts of new Set(ofTime.map((each) => each.lasts))) {
    const due = ofTime.filter((each) => each.lasts === lasts)
    await forget(services, at(lasts - hour))
    for (const { place } of due) {
      expect(await countIn(services, place), `${place} is kept so long`).toBeGreaterThan(0)
    }
    // A day of the security log ends with its day.
    await forget(services, at(lasts + day + hour))
    for (const { place } of due) expect(await countIn(services, place), `${place} is over`).toBe(0)
  }
  const after = await count()
  const ended = new Set([...ofTime.map(({ place }) => place), 'second_factor'])
  const others = places.map(({ place }) => place).filter((place) => !ended.has(place))
  for (const place of others) expect(after[place], place).toBe(made[place])
})

test('what ends before its row does: a link for a password, its file, a factor that nobody confirmed', async () => {
  const { services, madeAt } = await givenTraces()
  const made = {
    links: await countIn(services, 'one_time_link'),
    files: await countIn(services, 'outbox/'),
  }
  expect(await services.database.read.select().from(secondFactors)).toHaveLength(1)
  await forget(services, new Date(madeAt.getTime() + 1.1 * hour))
  expect(await countIn(services, 'one_time_link')).toBe(made.links - 1)
  expect(await countIn(services, 'outbox/')).toBe(made.files - 1)
  expect(await services.database.read.select().from(secondFactors)).toEqual([])
})

test('a delivery that is still on its way is kept, however old; a dead letter is not', async () => {
  const { services, madeAt } = await givenTraces()
  const later = new Date(madeAt.getTime() + 4000 * day)
  const set = (different: Partial<typeof webhookDeliveries.$inferInsert>) =>
    services.database.transaction((tx) => tx.update(webhookDeliveries).set(different))
  await set({ deliveredAt: null, nextAttemptAt: madeAt })
  await forgetRows(services, later)
  expect(await countIn(services, 'webhook_delivery')).toBe(1)
  await set({ nextAttemptAt: null, deadAt: madeAt })
  await forgetRows(services, later)
  expect(await countIn(services, 'webhook_delivery')).toBe(0)
})

const named = places.flatMap(({ place, kept }) =>
  kept.kind === 'time' && typeof kept.lasts === 'string' ? [{ place, setting: kept.lasts }] : [],
)
const keyOf = (setting: SettingName) =>
  setting.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

test.each(named)('$setting makes it shorter or longer: $place', async ({ place, setting }) => {
  const { services, madeAt } = await givenTraces()
  const usual = Number(settings.shape[setting].parse(undefined))
  const forgetWith = (days: number, age: number) =>
    forget(
      { ...services, config: { ...services.config, [keyOf(setting)]: days } },
      new Date(madeAt.getTime() + age * day),
    )
  expect(services.config).toHaveProperty(keyOf(setting), usual)
  await forgetWith(usual + 3, usual + 1.5)
  expect(await countIn(services, place)).toBeGreaterThan(0)
  await forgetWith(usual - 3, usual - 1.5)
  expect(await countIn(services, place)).toBe(0)
})

test('nothing that is not ours is removed from its folders', async () => {
  const { services, madeAt } = await givenTraces()
  const { config } = services
  const kept = [
    join(config.dataDir, 'outbox', 'an e-mail of mine.txt'),
    join(securityFolder(config), 'notes.txt'),
    join(config.dataDir, '.restore-mine', 'notes.txt'),
    join(config.dataDir, '.restore-notes1'),
    join(config.dataDir, 'before-restore-20261121', 'shanyrak.db'),
  ]
  mkdirSync(join(config.dataDir, '.restore-mine'))
  mkdirSync(join(config.dataDir, 'before-restore-20261121'))
  for (const file of kept) writeFileSync(file, 'kept')
  await forget(services, new Date(madeAt.getTime() + 5000 * day))
  for (const file of kept) expect(readFileSync(file, 'utf8'), file).toBe('kept')
})
