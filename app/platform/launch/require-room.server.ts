import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartFault } from './start-fault'

/** Below this many bytes free a disk counts as full: a few minutes' work would fill it. */
export const leastRoom = 8 * 1024 * 1024

/** Bytes that this user may still write on the disk of a path, which need not exist yet. */
export function roomFor(path: string): number {
  const found = existsSync(path) ? path : dirname(path)
  if (found !== path && !existsSync(found)) return roomFor(found)
  const { bavail, bsize } = statfsSync(found)
  return bavail * bsize
}

/** @throws StartFault when the disk of a path is full. */
export function requireRoom(path: string): void {
  const room = roomFor(path)
  if (room >= leastRoom) return
  const megabytes = (room / 1024 / 1024).toFixed(1)
  throw new StartFault(
    `The disk that holds ${path} is full (${megabytes} MB left). Nothing was changed. Make room, and start again.`,
  )
}
