import { Worker } from 'node:worker_threads'
import type { Ask, Task, TaskOutcome, Lane, Told } from './task'
import { openGate } from './open-gate'
import type { Client } from './shares'

/** How much may wait in a lane, and how long. Somebody alone may have so much of it waiting. */
const waiting = { inside: 1, waiting: 16, waitingEach: 4, timeoutMs: 10_000 }

/** How long a thread without work is kept, in milliseconds. */
const rest = 20_000

/** What the threads of one lane have done so far. */
type LaneCounts = { done: number; failed: number; gaveUp: number }

/**
 * Has a task done in the thread of its lane, after what waits there already.
 *
 * @param client whose work it is: clients take turns.
 * @throws Busy when there is no place to wait in, or the turn did not come; an Error when the task failed.
 */
type RunTask = <Given, Made>(
  task: Task<Given, Made>,
  given: Given,
  client: Client,
) => Promise<TaskOutcome<Made>>

export type Threads = {
  run: RunTask
  counts: (lane: Lane) => LaneCounts
  /** Ends every thread, whatever it is at. */
  close: () => Promise<void>
}

type OpenLane = { run: RunTask; counts: LaneCounts; close: () => Promise<void> }

/**
 * Threads for what a stranger can send and what takes longer than everybody else should wait: none is started before it is
 * needed, and none is kept for long after. What they are given and what they make is copied.
 *
 * @param program the file that they run (app/thread-main).
 */
export function openThreads(program: URL): Threads {
  const lanes = new Map<string, OpenLane>()
  function laneOf(lane: Lane): OpenLane {
    const opened = lanes.get(lane.name) ?? openLane(lane, program)
    lanes.set(lane.name, opened)
    return opened
  }
  return {
    run: (task, given, client) => laneOf(task.lane).run(task, given, client),
    counts: (lane) => ({ ...laneOf(lane).counts }),
    async close() {
      await Promise.all([...lanes.values()].map((lane) => lane.close()))
    },
  }
}

function openLane({ name, heapMb }: Lane, program: URL): OpenLane {
  const gate = openGate({ name, ...waiting })
  const counts = { done: 0, failed: 0, gaveUp: 0 }
  let thread: Worker | null = null
  let tired: NodeJS.Timeout | undefined

  async function end() {
    const ended = thread
    thread = null
    await ended?.terminate()
  }

  function begin(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 8 }
    const begun = new Worker(program, { resourceLimits, execArgv: [], name })
    begun.once('exit', () => {
      if (thread === begun) thread = null
    })
    // Whoever waits for it is told; with nobody waiting, its end alone must not end this process.
    begun.on('error', () => undefined)
    return begun
  }

  async function attempt<Given, Made>(task: Task<Given, Made>, given: Given) {
    clearTimeout(tired)
    const asked = (thread ??= begin())
    try {
      const outcome = await ask<Made>(asked, task, { name: task.name, given })
      counts[outcome.kind === 'done' ? 'done' : 'gaveUp'] += 1
      if (outcome.kind === 'gave-up') await end()
      return outcome
    } catch (error) {
      counts.failed += 1
      throw error
    } finally {
      tired = setTimeout(() => void end(), rest).unref()
    }
  }

  return {
    run: (task, given, client) => gate.pass(client, () => attempt(task, given)),
    counts,
    close() {
      clearTimeout(tired)
      return end()
    },
  }
}

/** Asks a thread, and waits as long as the task may take. Only then it keeps this process from ending. */
function ask<Made>(
  thread: Worker,
  { timeoutMs }: { timeoutMs: number },
  asked: Ask,
): Promise<TaskOutcome<Made>> {
  let at: string | null = null
  const going = new AbortController()
  return new Promise<TaskOutcome<Made>>((resolve, reject) => {
    const timer = setTimeout(() => resolve({ kind: 'gave-up', why: 'time', at }), timeoutMs)
    const onMessage = (told: Told) => {
      if (told.kind === 'at') {
        at = told.at
        timer.refresh()
      } else if (told.kind === 'done') resolve({ kind: 'done', made: told.made as Made })
      else reject(Object.assign(new Error(told.message), { stack: told.stack }))
    }
    const onError = (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ kind: 'gave-up', why: 'memory', at })
      else reject(error)
    }
    const onExit = (code: number) => reject(new Error(`a thread ended with ${code}`))
    thread.on('message', onMessage).on('error', onError).on('exit', onExit).ref()
    going.signal.addEventListener('abort', () => {
      clearTimeout(timer)
      thread.off('message', onMessage).off('error', onError).off('exit', onExit).unref()
    })
    thread.postMessage(asked)
  }).finally(() => going.abort())
}
