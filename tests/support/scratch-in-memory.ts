import { accessSync, constants, statfsSync } from 'node:fs'

/** Where Linux keeps files in memory. */
const memory = '/dev/shm'

/** What a whole run leaves there at its fullest, with room to spare, in bytes; a container often has far less. */
const needed = 2 * 1024 ** 3

/**
 * Has this process and those that it starts keep temporary files in memory, where there is room for them. Tests make databases by
 * the hundred and throw them away: on a disk, writing them takes longer than all else.
 *
 * A TMPDIR that somebody chose is left alone.
 */
export function keepScratchInMemory(): void {
  if (process.env.TMPDIR || !hasRoom()) return
  process.env.TMPDIR = memory
}

function hasRoom(): boolean {
  try {
    accessSync(memory, constants.W_OK | constants.X_OK)
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize >= needed
  } catch {
    return false
  }
}
