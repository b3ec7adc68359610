import { openSync, readSync } from 'node:fs'

const statistics = openStatistics()
const buffer = Buffer.alloc(64)

/** Linux alone counts for each thread; elsewhere all time counts as work. */
function openStatistics(): number | null {
  try {
    // The thread that a process begins with has the process's own number.
    return openSync(`/proc/self/task/${process.pid}/schedstat`, 'r')
  } catch {
    return null
  }
}

/** How long the first thread of this process, which has its event loop, has worked since it began, in milliseconds. */
export function workOfThread(): number {
  if (statistics === null) return performance.now()
  const length = readSync(statistics, buffer, 0, buffer.length, 0)
  return Number(buffer.toString('latin1', 0, length).split(' ', 1)[0]) / 1e6
}
