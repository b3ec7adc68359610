import { setImmediate as breathe } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import { tellOfReading } from '../accounts/tell-of-reading.server'
import type { Services } from '../context'
import { readTrainingTables } from '../eligibility/read-training-of-many.server'
import { recordAudit } from '../platform/audit/record-audit.server'
import { signBatch } from './batch/sign-batch.server'
import { checkChunk } from './batch/check-chunk.server'
import { sumVouchedSince } from './data/announcements'
import {
  updateBatchProgress,
  closeBatch,
  insertBatch,
  listBatchesSince,
  updateBatchAlarm,
} from './data/batches'
import { markList } from './batch/mark-list'
import { sumDay, type DayOfBatches } from './domain/day-of-batches'
import { mostLines } from './domain/batch-lines'
import type { CheckMany } from './domain/check-many'
import { looksLikeEnumeration, type BatchCounts } from './domain/enumeration'
import type { CheckedLine } from './domain/line-result'
import { batchQuota, unreadQuota, type BatchQuota } from './domain/limits'

export type BatchRefusal =
  | 'no-region'
  | 'no-lines'
  | 'too-many-lines'
  /** So much was checked within a day that no more is. */
  | 'throttled'
  /** Batches of the last day looked like searches for people. */
  | 'alarmed'

/** What happens to a batch, in this order: refused; or begun, checked piece by piece, and finished. */
export type BatchStep =
  | { kind: 'refused'; why: BatchRefusal }
  | { kind: 'begun'; batchId: string; total: number }
  | { kind: 'checked'; lines: CheckedLine[]; checked: number; total: number }
  | { kind: 'finished'; batchId: string; statement: string; signature: string; keyId: string }

/** Lines checked in one transaction: few enough that others are answered in between. */
const chunkSize = 250

const day = 86_400_000

/**
 * Checks many IINs and codes for one purpose, as their lines come, and signs the whole result. Every person who is
 * found has a look logged in the transaction that finds them; whom the asker may not find is no result, and
 * is written down; a batch that looks like a search for people is an alarm. Of IINs the last four digits are
 * kept. What is refused is refused before anything is looked up.
 *
 * Nothing more is checked when the caller stops asking for steps; the batch then stays unfinished and unsigned.
 */
export async function* checkMany(
  services: Pick<Services, 'database' | 'secrets' | 'keys' | 'config' | 'log'>,
  asked: CheckMany,
): AsyncGenerator<BatchStep, void, void> {
  const { database } = services
  const began = performance.now()
  const begun = await begin(services, asked)
  if (begun.kind === 'refused') return yield begun
  const { batchId, total, before, announced } = begun
  yield { kind: 'begun', batchId, total }

  const tables = await readTrainingTables(database.read)
  const counts: BatchCounts = { readable: 0, found: 0, known: 0, unknown: 0, elsewhere: 0 }
  const looked = new Set<string>()
  const missed = new Set<string>()
  const elsewhere = new Set<string>()
  const answered: CheckedLine[] = []
  for (let at = 0; at < total; at += chunkSize) {
    const lines = asked.lines.slice(at, at + chunkSize)
    const chunk = await database.transaction(async (tx) => {
      const part = { ...asked, batchId, lines, tables, looked, missed, elsewhere }
      const checked = await checkChunk(tx, services, part)
      await updateBatchProgress(tx, batchId, { checked: lines.length, ...checked.progress })
      return checked
    })
    for (const personId of chunk.people) looked.add(personId)
    for (const key of chunk.missed) missed.add(key)
    for (const personId of chunk.elsewhere) elsewhere.add(personId)
    counts.readable += lines.length - chunk.progress.unreadable
    counts.found += chunk.progress.found
    counts.known = looked.size
    counts.unknown = missed.size
    counts.elsewhere = elsewhere.size
    if (looksLikeEnumeration(add(before, counts), announced)) {
      await alarm(services, { asked, batchId, counts })
    }
    answered.push(...chunk.lines)
    yield { kind: 'checked', lines: chunk.lines, checked: answered.length, total }
    // SQLite answers without ever waiting: without a pause nobody else would be answered.
    await breathe()
  }
  const took = Math.ceil(performance.now() - began)
  yield await finish(services, { asked, batchId, lines: answered, counts, took })
}

type Begun = Extract<BatchStep, { kind: 'begun' }> & {
  /** What the lists of the last day came to: a search is one, too, when it is cut into short lists. */
  before: Pick<BatchCounts, 'known' | 'unknown' | 'elsewhere'>
  /** How many people were announced for the day, and vouched for by a second officer. */
  announced: number
}

async function begin(
  { database, secrets }: Pick<Services, 'database' | 'secrets'>,
  { askedBy, regions, district = null, purpose, lines, quota = batchQuota, now }: CheckMany,
): Promise<Begun | Extract<BatchStep, { kind: 'refused' }>> {
  if (regions.length === 0) return { kind: 'refused', why: 'no-region' }
  if (lines.length === 0) return { kind: 'refused', why: 'no-lines' }
  if (lines.length > mostLines) return { kind: 'refused', why: 'too-many-lines' }
  const batchId = uuid()
  const total = lines.length
  const readable = lines.filter(({ item }) => item.kind !== 'unreadable').length
  const listMark = markList(secrets, lines)
  return database.transaction(async (tx) => {
    const within = { since: new Date(now.getTime() - day), now }
    const before = sumDay(await listBatchesSince(tx, askedBy.id, within), listMark)
    if (before.alarms >= quota.alarms) return { kind: 'refused', why: 'alarmed' }
    if (exceeds(before, { readable, unread: total - readable }, quota)) {
      return { kind: 'refused', why: 'throttled' }
    }
    await insertBatch(tx, {
      id: batchId,
      askedBy: askedBy.id,
      region: regions.join(' '),
      district,
      purpose,
      total,
      readable,
      listMark,
      startedAt: now,
    })
    const announced = await sumVouchedSince(tx, { announcedBy: askedBy.id, regions, ...within })
    return { kind: 'begun', batchId, total, before, announced }
  })
}

/** Whether a list is more than is checked within a day. What cannot be read spends nothing of what can. */
function exceeds(
  before: DayOfBatches,
  { readable, unread }: { readable: number; unread: number },
  quota: BatchQuota,
): boolean {
  if (before.unread.lines + unread > unreadQuota.lines) return true
  if (readable === 0) return before.unread.batches >= unreadQuota.batches
  return before.batches >= quota.batches || before.lines + readable > quota.lines
}

function add(before: Begun['before'], { known, unknown, elsewhere }: BatchCounts) {
  return {
    known: before.known + known,
    unknown: before.unknown + unknown,
    elsewhere: before.elsewhere + elsewhere,
  }
}

type Course = { asked: CheckMany; batchId: string; counts: BatchCounts }

async function alarm(
  { database, log, config }: Pick<Services, 'database' | 'log' | 'config'>,
  { asked: { askedBy, regions, requestId, now }, batchId, counts }: Course,
): Promise<void> {
  const isFirst = await database.transaction(async (tx) => {
    if (!(await updateBatchAlarm(tx, batchId, now))) return false
    await recordAudit(tx, {
      action: 'batch.alarmed',
      actorId: askedBy.id,
      subject: { kind: 'batch', id: batchId },
      detail: { regions, ...counts },
      requestId,
      now,
    })
    const told = { action: 'batch.alarmed', matter: 'searchingList' } as const
    await tellOfReading(tx, { config, now }, { reader: askedBy.name, ...told })
    return true
  })
  if (isFirst) {
    log.warn({ batchId, askedBy: askedBy.id, ...counts }, 'a batch looks like a search for people')
  }
}

async function finish(
  services: Pick<Services, 'database' | 'keys' | 'config'>,
  { asked, batchId, lines, counts, took }: Course & { lines: CheckedLine[]; took: number },
): Promise<BatchStep> {
  const { askedBy, regions, district = null, purpose, caseNumber = null, requestId, now } = asked
  const facts = { id: batchId, regions, district, purpose, checkedAt: now, lines }
  const signed = signBatch(services, facts)
  await services.database.transaction(async (tx) => {
    await closeBatch(tx, batchId, { ...signed, finishedAt: new Date(now.getTime() + took) })
    const inCase = caseNumber === null ? {} : { caseNumber }
    await recordAudit(tx, {
      action: 'batch.checked',
      actorId: askedBy.id,
      subject: { kind: 'batch', id: batchId },
      detail: { regions, ...inCase, total: lines.length, ...counts, keyId: signed.keyId },
      requestId,
      now,
    })
  })
  return { kind: 'finished', batchId, ...signed }
}
