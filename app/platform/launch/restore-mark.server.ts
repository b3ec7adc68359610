import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartFault } from './start-fault'

const nameOfMark = 'restore-under-way'

/**
 * Notes that a restore is replacing what the data folder holds.
 *
 * @returns `done`, to be called when all of it is replaced, and `undone`, when none of it is: that leaves
 *   the mark of an earlier restore that was cut short.
 */
export function markRestore(dataDir: string): { done: () => void; undone: () => void } {
  const mark = join(dataDir, nameOfMark)
  const earlier = existsSync(mark)
  writeFileSync(mark, '')
  const done = () => rmSync(mark)
  return { done, undone: earlier ? () => undefined : done }
}

/** @throws StartFault when a restore was cut short, so that old and new may lie side by side. */
export function refuseUnfinishedRestore(dataDir: string): void {
  if (existsSync(join(dataDir, nameOfMark))) {
    throw new StartFault(
      `A restore into ${dataDir} was cut short. Do it again: npm run -s admin -- restore FILE --force`,
    )
  }
}
