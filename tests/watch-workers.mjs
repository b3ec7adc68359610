import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/**
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 * @typedef {Map<number, number>} Work what each worker has worked until now: its process, and seconds of CPU time
 */

/**
 * So long a program of tests may say nothing before its workers are looked at, in milliseconds. Most tests end within
 * seconds, and the longest say nothing for minutes, but work.
 */
export const silenceMs = 240_000

/** Who works less than this while nothing is said does not work at all, in seconds of CPU time: a wait takes none. */
const leastWork = 0.1

/** So many workers are ended in one run: where more hang, the program itself is ended. */
const mostEnded = 3

/**
 * Ends workers that hang. Tests have limits of time, but it is the worker itself that watches over them: one whose main thread
 * waits for ever, as it was seen to do in the loader of modules of Node 20, has none, and the run would never end. A worker
 * that is ended is a failed test to the program, which goes on with another worker.
 *
 * Looks at processes as Linux tells of them; elsewhere nothing is ended.
 *
 * @param {ChildProcess} program whose direct children, run by the same Node, are its workers; its output is piped
 * @param {{ silence?: number, tell?: (line: string) => void }} [options] milliseconds; where to say what was ended
 * @returns {() => void} ends the watch
 */
export function watchWorkers(program, { silence = silenceMs, tell = console.log } = {}) {
  let before = workOf(program.pid)
  let ended = 0
  const timer = setInterval(look, silence)

  function look() {
    const now = workOf(program.pid)
    const still = findStill(before, now)
    before = now
    if (still.length === 0) return
    const tooMany = ended + still.length > mostEnded
    const whom = tooMany && program.pid !== undefined ? [...still, program.pid] : still
    ended += whom.length
    const seconds = Math.round(silence / 1000)
    tell(`\n== ended: process ${whom.join(', ')} said nothing and did nothing for ${seconds} s`)
    for (const pid of whom) end(pid)
  }

  function startAgain() {
    before = workOf(program.pid)
    timer.refresh()
  }
  program.stdout?.on('data', startAgain)
  program.stderr?.on('data', startAgain)
  return () => clearInterval(timer)
}

/**
 * @param {Work} before
 * @param {Work} now
 * @returns {number[]} the workers that were there before, still are, and have not worked since
 */
export function findStill(before, now) {
  return [...now].flatMap(([pid, work]) => {
    const earlier = before.get(pid)
    return earlier !== undefined && work - earlier < leastWork ? [pid] : []
  })
}

/**
 * @param {number | undefined} program
 * @returns {Work} of its direct children that the same Node runs
 */
function workOf(program) {
  const pids = program === undefined ? [] : listProcesses()
  /** @type {Work} */
  const work = new Map()
  for (const pid of pids) {
    const found = readProcess(pid)
    if (found && found.parent === program) work.set(pid, found.seconds)
  }
  return work
}

/** @returns {number[]} */
function listProcesses() {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
  } catch {
    return []
  }
}

/**
 * Reads what proc(5) calls ppid, utime and stime: fields 4, 14 and 15, times in hundredths of a second.
 *
 * @param {number} pid
 * @returns {{ parent: number, seconds: number } | null} null for one that is gone, or that another program than Node runs
 */
function readProcess(pid) {
  try {
    if (readlinkSync(`/proc/${pid}/exe`) !== readlinkSync('/proc/self/exe')) return null
    const told = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program comes before, in brackets, and may have spaces in it.
    const fields = told
      .slice(told.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    return { parent: fields[1] ?? 0, seconds: ((fields[11] ?? 0) + (fields[12] ?? 0)) / 100 }
  } catch {
    return null
  }
}

/** @param {number} pid */
function end(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself in the meantime.
  }
}
