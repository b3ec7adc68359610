import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartFault } from './start-fault'

const nameOfMark = 'restore-under-way'

/** Notes that a restore is replacing what the data folder holds, until the returned function is called. */
export function markRestore(dataDir: string, backup: string): () => void {
  const mark = join(dataDir, nameOfMark)
  writeFileSync(mark, `${backup}\n`)
  return () => rmSync(mark)
}

/** @throws StartFault when a restore was cut short, so that old and new may lie side by side. */
export function refuseUnfinishedRestore(dataDir: string): void {
  if (existsSync(join(dataDir, nameOfMark))) {
    throw new StartFault(
      `A restore into ${dataDir} was cut short. Do it again: npm run -s admin -- restore FILE --force`,
    )
  }
}
