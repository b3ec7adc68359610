import { readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { inArray, lte, or } from 'drizzle-orm'
import { outboxMessages } from '../../../db/schema/platform'
import type { Config } from '../config/config.server'
import type { Database } from '../database/database.server'

/** Forgets that e-mails were handed over, or ended, before an instant. What stood in them was removed when they did. */
export async function forgetEmails(tx: Database, before: Date): Promise<void> {
  await tx
    .delete(outboxMessages)
    .where(or(lte(outboxMessages.deliveredAt, before), lte(outboxMessages.endedAt, before)))
}

/**
 * Removes e-mails that became files, where no mail server is named: those written before an instant, and those whose link
 * is over, so that no folder keeps what a mailbox would.
 *
 * @returns how many were removed.
 */
export async function forgetEmailFiles(
  { dataDir }: Pick<Config, 'dataDir'>,
  db: Database,
  { before, now }: { before: Date; now: Date },
): Promise<number> {
  const folder = join(dataDir, 'outbox')
  const files = await readdir(folder).catch(() => [])
  let removed = 0
  for (let at = 0; at < files.length; at += 500) {
    const some = files.slice(at, at + 500).filter((file) => /^\.?[\w-]+\.(?:eml|part)$/.test(file))
    const over = await findOver(db, some.map(idOf), now)
    for (const file of some) {
      const path = join(folder, file)
      const written = await stat(path).catch(() => null)
      if (!written || (written.mtime > before && !over.has(idOf(file)))) continue
      await unlink(path)
      removed++
    }
  }
  return removed
}

function idOf(file: string): string {
  return file.replace(/^\./, '').replace(/\.\w+$/, '')
}

async function findOver(db: Database, ids: string[], now: Date): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ id: outboxMessages.id, uselessAfter: outboxMessages.uselessAfter })
    .from(outboxMessages)
    .where(inArray(outboxMessages.id, ids))
  return new Set(
    rows.filter(({ uselessAfter }) => uselessAfter && uselessAfter <= now).map(({ id }) => id),
  )
}
