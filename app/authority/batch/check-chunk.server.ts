import type { Iin } from '../../accounts/domain/iin'
import { locatePeople } from '../../accounts/locate-people.server'
import { findHolders } from '../../certification/issuing/find-holders.server'
import type { Services } from '../../context'
import { logLooks } from '../../eligibility/log-looks.server'
import {
  readTrainingOfMany,
  type TrainingTables,
} from '../../eligibility/read-training-of-many.server'
import { recordAudit } from '../../platform/audit/record-audit.server'
import type { Database } from '../../platform/database/database.server'
import { insertLines } from '../data/batches'
import { keyOf, type BatchItem } from '../domain/batch-lines'
import type { CheckMany } from '../domain/check-many'
import { answerLine, type CheckedLine } from '../domain/line-result'

type Chunk = CheckMany & {
  batchId: string
  tables: TrainingTables
  /** People at whom this batch has looked already: once is enough, however often the list names them. */
  looked: ReadonlySet<string>
  /** Numbers by which it has found nobody (keyOf). */
  missed: ReadonlySet<string>
  /** People whom it has found, but whom another authority alone may find. */
  elsewhere: ReadonlySet<string>
}

export type CheckedChunk = {
  lines: CheckedLine[]
  progress: Record<'found' | 'unreadable' | 'known' | 'unknown' | 'elsewhere', number>
  people: Set<string>
  missed: Set<string>
  elsewhere: Set<string>
}

/** Checks some lines of a batch in one transaction: their answers, and the looks that these are. */
export async function checkChunk(
  tx: Database,
  { secrets }: Pick<Services, 'secrets'>,
  chunk: Chunk,
): Promise<CheckedChunk> {
  const {
    batchId,
    lines,
    tables,
    looked,
    missed,
    askedBy,
    regions,
    district = null,
    purpose,
    caseNumber = null,
    now,
  } = chunk
  const items = lines.map(({ item }) => item)
  const holders = await findHolders(tx, codesOf(items))
  const located = await locatePeople(tx, secrets, {
    iins: iinsOf(items),
    personIds: [...new Set(holders.values())],
    scope: { regions, district },
  })
  const personOf = (item: BatchItem) => {
    if (item.kind === 'iin') return located.byIin.get(item.iin)
    const holder = item.kind === 'code' ? holders.get(item.code) : undefined
    return holder !== undefined && located.byId.has(holder) ? holder : undefined
  }
  const people = new Set(items.flatMap((item) => personOf(item) ?? []))
  const summaries = await readTrainingOfMany(tx, tables, { personIds: [...people], now })
  const answers = lines.map((line) => {
    const personId = personOf(line.item) ?? ''
    return answerLine(line, summaries.get(personId), located.grounds.get(personId))
  })

  const absent = lines.flatMap(({ item }) => (personOf(item) ? [] : (keyOf(item) ?? [])))
  const newlyMissed = new Set(absent.filter((key) => !missed.has(key)))
  const newlyElsewhere = new Set(located.elsewhere.filter((id) => !chunk.elsewhere.has(id)))
  const newlyKnown = [...people].filter((personId) => !looked.has(personId))
  await insertLines(tx, batchId, answers)
  await logLooks(tx, {
    personIds: newlyKnown,
    asker: askedBy,
    region: regions.join(' '),
    foundBy: chunk.foundBy ?? 'batch',
    purpose,
    caseNumber,
    now,
  })
  if (located.elsewhere.length > 0) await logElsewhere(tx, chunk, located.elsewhere)
  return {
    lines: answers,
    progress: {
      found: answers.filter(({ result }) => result.outcome === 'found').length,
      unreadable: answers.filter(({ result }) => result.outcome === 'unreadable').length,
      known: newlyKnown.length,
      unknown: newlyMissed.size,
      elsewhere: newlyElsewhere.size,
    },
    people,
    missed: newlyMissed,
    elsewhere: newlyElsewhere,
  }
}

function logElsewhere(
  tx: Database,
  { batchId, askedBy, regions, requestId, now }: Chunk,
  people: string[],
) {
  return recordAudit(tx, {
    action: 'record.sought-elsewhere',
    actorId: askedBy.id,
    subject: { kind: 'batch', id: batchId },
    detail: { regions, people },
    requestId,
    now,
  })
}

function iinsOf(items: readonly BatchItem[]): Iin[] {
  return items.flatMap((item) => (item.kind === 'iin' ? [item.iin] : []))
}

function codesOf(items: readonly BatchItem[]): string[] {
  return [...new Set(items.flatMap((item) => (item.kind === 'code' ? [item.code] : [])))]
}
