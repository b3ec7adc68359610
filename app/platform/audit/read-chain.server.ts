import { and, eq, getTableColumns, gt, isNull, sql } from 'drizzle-orm'
import { auditCheckpoints, auditEntries, auditLinks } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'
import type { StoredEntry } from './hash-entry.server'
import type { ChainItem } from './verify-chain.server'

const pageSize = 2_000

/**
 * Reads the whole chain in pages: links with their entries, each checkpoint after its link, and at the end the entries
 * that have no link. The trail may grow meanwhile.
 */
export async function* readChain(db: Database): AsyncGenerator<ChainItem[]> {
  let from = 0
  for (;;) {
    // Before the links, so that none of them signs a link that is not read yet.
    const checkpoints = await readCheckpoints(db, from)
    const links = await readLinks(db, from)
    const last = links.at(-1)
    const more = last && links.length === pageSize
    const until = more ? last.number : Infinity
    const signed = checkpoints.filter(({ number }) => number <= until)
    yield weave(links, signed)
    if (!more) break
    from = last.number
  }
  yield* readUnlinked(db)
}

type Link = Extract<ChainItem, { kind: 'link' }>
type Checkpoint = Extract<ChainItem, { kind: 'checkpoint' }>

async function readLinks(db: Database, from: number): Promise<Link[]> {
  const rows = await db
    .select({
      ...entryColumns,
      number: auditLinks.number,
      linkHash: auditLinks.hash,
      entryId: auditLinks.entryId,
    })
    .from(auditLinks)
    .leftJoin(auditEntries, eq(auditEntries.id, auditLinks.entryId))
    .where(gt(auditLinks.number, from))
    .orderBy(auditLinks.number)
    .limit(pageSize)
  return rows.map((row) => {
    const { number, linkHash: hash, entryId } = row
    return { kind: 'link', number, hash, entryId, entry: isThere(row) ? toEntry(row) : null }
  })
}

/** One flat row for a link and its entry: nested ones, or a copy of the rest of a row, cost more than reading it. */
const entryColumns = {
  ...getTableColumns(auditEntries),
  // As it lies there: one entry that cannot be read must not keep the others from being verified.
  detail: sql<unknown>`${auditEntries.detail}`,
}

type ThereRow = Omit<StoredEntry, 'detail'> & { detail: unknown }

function isThere<Row extends { id: string | null }>(row: Row): row is Row & ThereRow {
  return row.id !== null
}

function toEntry(row: ThereRow): StoredEntry {
  const { id, at, actorId, action, subjectKind, subjectId, requestId, hash } = row
  const detail = readDetail(row.detail)
  return { id, at, actorId, action, subjectKind, subjectId, detail, requestId, hash }
}

/** What is no JSON any more is kept as a text in an object: no hash fits it. */
function readDetail(stored: unknown): StoredEntry['detail'] {
  if (typeof stored !== 'string') return stored as StoredEntry['detail']
  try {
    return JSON.parse(stored)
  } catch {
    return { unreadable: stored }
  }
}

async function readCheckpoints(db: Database, from: number): Promise<Checkpoint[]> {
  const rows = await db
    .select()
    .from(auditCheckpoints)
    .where(gt(auditCheckpoints.number, from))
    .orderBy(auditCheckpoints.number)
    .limit(pageSize)
  return rows.map((row) => ({ kind: 'checkpoint', ...row }))
}

/** Puts each checkpoint behind the link that it signs, or behind the one that comes in its place. */
function weave(links: Link[], checkpoints: Checkpoint[]): ChainItem[] {
  const items: ChainItem[] = []
  let next = 0
  for (const link of links) {
    items.push(link)
    for (let at = checkpoints[next]; at && at.number <= link.number; at = checkpoints[++next]) {
      items.push(at)
    }
  }
  return [...items, ...checkpoints.slice(next)]
}

async function* readUnlinked(db: Database): AsyncGenerator<ChainItem[]> {
  let from = ''
  for (;;) {
    const rows = await db
      .select(entryColumns)
      .from(auditEntries)
      .leftJoin(auditLinks, eq(auditLinks.entryId, auditEntries.id))
      .where(and(gt(auditEntries.id, from), isNull(auditLinks.number)))
      .orderBy(auditEntries.id)
      .limit(pageSize)
    yield rows.map((row) => ({ kind: 'unlinked', entry: toEntry(row) }))
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    from = last.id
  }
}
