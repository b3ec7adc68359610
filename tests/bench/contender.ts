import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LoadPlan, Measured, Stretch } from './load/plan'

export type Program = {
  name: string
  /** Arguments of Node. */
  args: string[]
  cwd: string
  port: number
  env?: Record<string, string>
  /** A process that works for it and is none of its own, such as a database server; it is counted with all that descend from it. */
  helper?: number | null
}

/** A server under load: what it has used up, and how it is stopped. */
export type Contender = {
  port: number
  /** CPU time of all its processes and threads, those that have ended and its helper's among them, in seconds. */
  cpuSeconds: () => number
  /** Of that, its helper's. */
  helperCpuSeconds: () => number
  /** Memory of all its own processes that is resident now, in MiB. */
  residentMiB: () => number
  /** The same for each of them, the first one first. */
  residentEach: () => number[]
  /** The longest that the loop of its first process was held since this was last asked, in milliseconds of work. */
  longestHold: () => Promise<number>
  /** What its log tells of each time that the loop was held for too long: how long, and what was under way. */
  loopHolds: () => string[]
  stop: () => Promise<void>
}

/**
 * Starts a server and waits until it answers. What it says goes to `<scratch>/<name>.log`: a log is part of
 * a server's work, a terminal is not.
 */
export async function startContender(scratch: string, program: Program): Promise<Contender> {
  const { name, args, cwd, port, helper } = program
  const file = join(scratch, `${name}.log`)
  const log = openSync(file, 'a')
  const child = spawn(
    process.execPath,
    ['--import', join(scratch, 'bin/probe-main.mjs'), ...args],
    {
      cwd,
      stdio: ['ignore', log, log, 'ipc'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: String(port),
        ...program.env,
      },
    },
  )
  const ended = once(child, 'exit')
  endWithUs(child)
  await untilAnswers(port, child, file)
  const family = () => familyOf(child.pid ?? 0)
  const helpers = () => (helper ? familyOf(helper) : [])
  return {
    port,
    cpuSeconds: () => cpuSecondsOf([...family(), ...helpers()]),
    helperCpuSeconds: () => cpuSecondsOf(helpers()),
    residentMiB: () => family().reduce((sum, pid) => sum + residentMiBOf(pid), 0),
    residentEach: () => family().map(residentMiBOf),
    async longestHold() {
      child.send('longest hold')
      const [told]: { longestHold: number }[] = await once(child, 'message')
      return told?.longestHold ?? NaN
    },
    loopHolds: () => readHolds(readFileSync(file, 'utf8')),
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Of a log the lines `loop held`, as `130 ms: GET /learn/:enrolmentId, GET /`. */
function readHolds(log: string): string[] {
  const lines = log.split('\n').filter((line) => line.includes('"loop held"'))
  return lines.map((line) => {
    const { ms, during } = JSON.parse(line) as { ms: number; during: string[] }
    return `${ms} ms: ${during.join(', ') || 'no request'}`
  })
}

const children = new Set<ChildProcess>()

process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})

/** Leaves nothing behind, also when the bench is broken off. */
function endWithUs(child: ChildProcess) {
  children.add(child)
  child.once('exit', () => children.delete(child))
}

async function untilAnswers(port: number, child: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(readFileSync(log, 'utf8'))
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    )
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`nothing answers on port ${port}: ${readFileSync(log, 'utf8')}`)
}

/** A process and all that descend from it. */
function familyOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')
  return [pid, ...children.filter(Boolean).flatMap((child) => familyOf(Number(child)))]
}

/**
 * CPU time of processes, in seconds, to a hundredth: of all their threads and of the children whose end they have seen, also of
 * those that are no more (proc(5), /proc/pid/stat, fields 14 to 17).
 */
function cpuSecondsOf(pids: number[]): number {
  return pids.reduce((sum, pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const ticks = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 15)
    return sum + ticks.reduce((all, each) => all + Number(each), 0) / ticksPerSecond
  }, 0)
}

/** Linux tells times to programs in hundredths of a second on every machine (USER_HZ). */
const ticksPerSecond = 100

function residentMiBOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024
}

/** A load generator that waits for its turns. */
export type Generator = {
  run: (stretch: Stretch) => Promise<Measured>
  /** CPU time that it has spent so far, in seconds. */
  cpuSeconds: () => number
  stop: () => void
}

/** Starts a load generator in a process of its own. */
export function startGenerator(scratch: string, name: string, plan: LoadPlan): Generator {
  const file = join(scratch, `${name}.plan.json`)
  writeFileSync(file, JSON.stringify(plan))
  const child = fork(join(scratch, 'bin/load-main.mjs'), [file])
  endWithUs(child)
  return {
    async run(stretch) {
      child.send(stretch)
      const [measured]: Measured[] = await once(child, 'message')
      if (!measured) throw new Error(`the load generator of ${name} said nothing`)
      return measured
    },
    cpuSeconds: () => cpuSecondsOf([child.pid ?? 0]),
    stop() {
      child.disconnect()
    },
  }
}
