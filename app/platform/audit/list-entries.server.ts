import { and, desc, eq, gte, inArray, lt, lte, or } from 'drizzle-orm'
import { auditEntries } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'
import { nameAct, storedNames, type AuditAction, type AuditSubject } from './audit-actions'
import type { StoredEntry } from './hash-entry.server'

const pageSize = 50

export type EntryPage = {
  entries: StoredEntry[]
  /** To be handed back as `before`; null on the last page. */
  next: string | null
}

export type EntryFilter = {
  action?: AuditAction
  /** From this instant, until before that one. */
  from?: Date
  until?: Date
  /** What the entry is about, or who did it, by its id. */
  about?: string
  before: string | null
}

/** The entries of the trail, the newest first, 50 to a page; each act by today's name. */
export function listEntries(db: Database, filter: EntryFilter): Promise<EntryPage> {
  const { action, from, until, about, before } = filter
  return readPage(
    db,
    and(
      action && inArray(auditEntries.action, storedNames(action)),
      from && gte(auditEntries.at, from),
      until && lt(auditEntries.at, until),
      about ? or(eq(auditEntries.subjectId, about), eq(auditEntries.actorId, about)) : undefined,
    ),
    before,
  )
}

export type Concerned = {
  personId: string
  /** What else concerns them: their certificates, their household. */
  things: { kind: AuditSubject; id: string }[]
}

/** The entries that concern a person, who did something or to whom or whose it was done; as listEntries. */
export function listEntriesConcerning(
  db: Database,
  { personId, things }: Concerned,
  before: string | null,
): Promise<EntryPage> {
  const kinds = [...new Set(things.map(({ kind }) => kind))]
  const concern = or(
    eq(auditEntries.actorId, personId),
    about('person', [personId]),
    ...kinds.map((wanted) =>
      about(
        wanted,
        things.filter(({ kind }) => kind === wanted).map(({ id }) => id),
      ),
    ),
  )
  return readPage(db, concern, before)
}

function about(kind: AuditSubject, ids: string[]) {
  return and(eq(auditEntries.subjectKind, kind), inArray(auditEntries.subjectId, ids))
}

async function readPage(
  db: Database,
  condition: ReturnType<typeof and>,
  before: string | null,
): Promise<EntryPage> {
  const found = await db
    .select()
    .from(auditEntries)
    .where(and(condition, before === null ? undefined : await olderThan(db, before)))
    // As the indexes have it: a page is read from its end, however many entries the filter lets through.
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(pageSize + 1)
  const entries = found
    .slice(0, pageSize)
    .map((entry) => ({ ...entry, action: nameAct(entry.action) }))
  return { entries, next: found.length > pageSize ? (entries.at(-1)?.id ?? null) : null }
}

/** What follows an entry on the way back in time; nothing when there is no such entry. */
async function olderThan(db: Database, id: string) {
  const [entry] = await db
    .select({ at: auditEntries.at })
    .from(auditEntries)
    .where(eq(auditEntries.id, id))
  if (!entry) return eq(auditEntries.id, '')
  const { at } = entry
  return and(
    lte(auditEntries.at, at),
    or(lt(auditEntries.at, at), and(eq(auditEntries.at, at), lt(auditEntries.id, id))),
  )
}
