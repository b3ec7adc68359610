import { readdirSync, readlinkSync, realpathSync } from 'node:fs'

/**
 * The numbers of the other processes that have a file open, as far as Linux tells this user (proc(5), /proc/PID/fd);
 * none where there is no /proc.
 */
export function listHolders(file: string): number[] {
  const path = realpathSync(file)
  return read('/proc', readdirSync)
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid)
    .filter((pid) =>
      read(`/proc/${pid}/fd`, readdirSync).some(
        (each) => read(`/proc/${pid}/fd/${each}`, (link) => [readlinkSync(link)])[0] === path,
      ),
    )
    .sort((a, b) => a - b)
}

/** What is gone by now, or another user's, holds nothing that could be told. */
function read(path: string, by: (path: string) => string[]): string[] {
  try {
    return by(path)
  } catch {
    return []
  }
}
