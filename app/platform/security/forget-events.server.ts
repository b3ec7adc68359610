import { readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { securityFolder } from './open-security-log.server'

/** Removes the files of the security log for days before an instant. @returns how many. */
export async function forgetEvents(config: { dataDir: string }, before: Date): Promise<number> {
  const folder = securityFolder(config)
  const files = await readdir(folder).catch(() => [])
  const oldest = before.toISOString().slice(0, 10)
  const over = files.filter((file) => /^\d{4}-\d{2}-\d{2}\.jsonl$/.test(file) && file < oldest)
  for (const file of over) await unlink(join(folder, file))
  return over.length
}
