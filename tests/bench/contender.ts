import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LoadPlan, Measured, Stretch } from './load/plan'

export type Program = {
  name: string
  /** Arguments of Node. */
  args: string[]
  cwd: string
  port: number
  env?: Record<string, string>
}

/** A server under load: what it has used up, and how it is stopped. */
export type Contender = {
  port: number
  /** CPU time of all its processes and threads since they began, user and system, in seconds. */
  cpuSeconds: () => number
  /** Memory of all its processes that is resident now, in MiB. */
  residentMiB: () => number
  /** What its log tells of each time that the loop was held for too long: how long, and what was under way. */
  loopHolds: () => string[]
  stop: () => Promise<void>
}

/**
 * Starts a server and waits until it answers. What it says goes to `<scratch>/<name>.log`: a log is part of
 * a server's work, a terminal is not.
 */
export async function startContender(scratch: string, program: Program): Promise<Contender> {
  const { name, args, cwd, port } = program
  const file = join(scratch, `${name}.log`)
  const log = openSync(file, 'a')
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      ...program.env,
    },
  })
  const ended = once(child, 'exit')
  endWithUs(child)
  await untilAnswers(port, child, file)
  const family = () => familyOf(child.pid ?? 0)
  return {
    port,
    cpuSeconds: () => family().reduce((sum, pid) => sum + cpuSecondsOf(pid), 0),
    residentMiB: () => family().reduce((sum, pid) => sum + residentMiBOf(pid), 0),
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

/** The scheduler's own count, in nanoseconds for each thread; /proc/<pid>/stat counts hundredths of a second. */
function cpuSecondsOf(pid: number): number {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
    const [spent] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')
    return sum + Number(spent) / 1e9
  }, 0)
}

function residentMiBOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024
}

/** A load generator that waits for its turns. */
export type Generator = {
  run: (stretch: Stretch) => Promise<Measured>
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
    stop() {
      child.disconnect()
    },
  }
}
