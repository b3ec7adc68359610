import { mkdtempSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What a scratch folder is for, and how its name begins. */
const beginnings = { backup: '.shanyrak-backup-', restore: '.restore-' }

/** How long one lies there after its last change before it counts as left behind, in milliseconds: a day. */
export const scratchKept = 86_400_000

/** Makes a scratch folder in a place; whoever made it removes it. @returns its path. */
export function makeScratchFolder(place: string, purpose: keyof typeof beginnings): string {
  return mkdtempSync(join(place, beginnings[purpose]))
}

/**
 * Removes scratch folders from the data folder that were last changed before an instant: whoever made them was killed, and all
 * that the site keeps may lie in them.
 *
 * @returns how many.
 */
export async function forgetScratchFolders(
  { dataDir }: { dataDir: string },
  before: Date,
): Promise<number> {
  const entries = await readdir(dataDir, { withFileTypes: true }).catch(() => [])
  const ours = entries.filter((entry) => entry.isDirectory() && isOurs(entry.name))
  let removed = 0
  for (const { name } of ours) {
    const folder = join(dataDir, name)
    const found = await stat(folder).catch(() => null)
    if (!found || found.mtime > before) continue
    await rm(folder, { recursive: true, force: true })
    removed++
  }
  return removed
}

function isOurs(name: string): boolean {
  const begins = Object.values(beginnings).find((beginning) => name.startsWith(beginning))
  // Six signs are what mkdtemp adds.
  return begins !== undefined && /^[A-Za-z0-9]{6}$/.test(name.slice(begins.length))
}
