import { and, desc, eq, gt, inArray, isNull, max } from 'drizzle-orm'
import { auditCheckpoints, auditEntries, auditLinks } from '../../../db/schema/platform'
import type { Database, DatabaseHandle } from '../database/database.server'
import { stillLasts } from '../clock/from-the-future'
import { isSignedAtOnce } from './acts-signed-at-once'
import { idAt, timeOfId } from './entry-time'
import { chainedHash, genesis, hashLink, signedBytes } from './hash-entry.server'

/** Signs the ends of the chain. */
export type CheckpointSigner = { keyId: string; sign: (message: Uint8Array) => Uint8Array }

/** Links between two checkpoints at least: then the end of the chain is signed. */
export const linksToCheckpoint = 1_000

/** How many entries are linked in one transaction. */
export const linksAtOnce = 500

/** A checkpoint is also made when the newest one is older than this and something was linked since. */
const hour = 3_600_000

/** How far behind the newest linked entry another one is looked for, in milliseconds: see linkEntries. */
export const lookBack = { usual: 60_000, far: 86_400_000 }

/**
 * Adds the entries that have no link yet to the chain, the oldest first, up to 500 of them, and signs the end of the
 * chain when it is time: after a thousand links or an hour, and at once where one of them is of an act that waits for
 * neither (acts-signed-at-once).
 *
 * This happens after the entries were committed, by one process, and not in the transactions that write them: there
 * every writer would have to read and move the one end of the chain, so that on PostgreSQL each legal fact would
 * conflict with every other (docs/decisions/012). Entries never change, so they are read outside of the transaction
 * too: it touches links alone, which no writer reads.
 *
 * An id begins with the time at which it was made, and a transaction may commit after one that began later.
 * Entries are looked for from a minute (now and then: a day) before the newest that is linked. Whatever appears
 * further behind was not written by us: it is not linked, and verification reports it.
 *
 * @param tell is told of them before; of one that another process links at the same time, twice.
 * @returns how many were linked.
 */
export async function linkEntries(
  database: Pick<DatabaseHandle, 'read' | 'transaction'>,
  signer: CheckpointSigner,
  {
    now,
    back = lookBack.usual,
    tell = () => undefined,
  }: { now: Date; back?: number; tell?: (entries: readonly Entry[]) => void },
): Promise<number> {
  const waiting = await findUnlinked(database.read, { now, back })
  // Before they are linked: what is told is told once at least, whatever happens now.
  tell(waiting)
  return database.transaction(async (tx) => {
    const linked = await appendLinks(tx, waiting)
    const isAtOnce = linked.some(isSignedAtOnce)
    await signEnd(tx, signer, { now, isAtOnce })
    return linked.length
  })
}

async function findUnlinked(db: Database, { now, back }: { now: Date; back: number }) {
  const [newest] = await db.select({ id: max(auditLinks.entryId) }).from(auditLinks)
  // A clock that once went ahead must not hide what is written after it was put right.
  const end = newest?.id ? Math.min(timeOfId(newest.id), now.getTime()) : null
  const rows = await db
    .select({ entry: auditEntries })
    .from(auditEntries)
    .leftJoin(auditLinks, eq(auditLinks.entryId, auditEntries.id))
    .where(
      and(
        isNull(auditLinks.number),
        end === null ? undefined : gt(auditEntries.id, idAt(end - back)),
      ),
    )
    .orderBy(auditEntries.id)
    .limit(linksAtOnce)
  return rows.map(({ entry }) => entry)
}

type Entry = typeof auditEntries.$inferSelect
type Waiting = Awaited<ReturnType<typeof findUnlinked>>

async function appendLinks(tx: Database, waiting: Waiting): Promise<Waiting> {
  if (waiting.length === 0) return []
  // Another process may have linked some of them since they were read.
  const ids = waiting.map(({ id }) => id)
  const done = await tx
    .select({ entryId: auditLinks.entryId })
    .from(auditLinks)
    .where(inArray(auditLinks.entryId, ids))
  const linked = new Set(done.map(({ entryId }) => entryId))
  let { number, hash } = (await findEnd(tx)) ?? { number: 0, hash: genesis }
  const entries = waiting.filter(({ id }) => !linked.has(id))
  const links = entries.map((entry) => {
    hash = hashLink(hash, chainedHash(entry))
    return { number: ++number, entryId: entry.id, hash }
  })
  if (links.length > 0) await tx.insert(auditLinks).values(links)
  return entries
}

async function signEnd(
  tx: Database,
  signer: CheckpointSigner,
  { now, isAtOnce }: { now: Date; isAtOnce: boolean },
): Promise<void> {
  const end = await findEnd(tx)
  if (!end) return
  const [last] = await tx
    .select({ number: auditCheckpoints.number, at: auditCheckpoints.at })
    .from(auditCheckpoints)
    .orderBy(desc(auditCheckpoints.number))
    .limit(1)
  const since = end.number - (last?.number ?? 0)
  const due = isAtOnce || since >= linksToCheckpoint || !last || !stillLasts(last.at, hour, now)
  if (since === 0 || !due) return
  const { number, hash } = end
  const signature = Buffer.from(signer.sign(signedBytes({ number, hash, at: now })))
  await tx.insert(auditCheckpoints).values({
    number,
    hash,
    signature: signature.toString('base64url'),
    keyId: signer.keyId,
    at: now,
  })
}

async function findEnd(tx: Database): Promise<{ number: number; hash: string } | null> {
  const [end] = await tx
    .select({ number: auditLinks.number, hash: auditLinks.hash })
    .from(auditLinks)
    .orderBy(desc(auditLinks.number))
    .limit(1)
  return end ?? null
}
