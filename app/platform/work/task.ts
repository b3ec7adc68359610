/**
 * A thread for tasks of one kind, which are done one after the other; those of several lanes do not wait for each other.
 * `heapMb` is what its heap may hold, in MiB: V8 ends it beyond. Bytes outside the heap each task bounds by itself.
 */
export type Lane = { name: string; heapMb: number }

/**
 * Work that is done in a thread: its name, where it waits, and how long it may take. `Given` and `Made` are what it is given
 * and what it makes of it, both such as structuredClone can copy.
 */
export type Task<Given, Made> = {
  name: string
  lane: Lane
  /**
   * In milliseconds from when it begins, or last said what it is at. A thread that is not done by then is ended.
   */
  timeoutMs: number
  /** Never there: it holds the types. */
  types?: (given: Given) => Made
}

/** What became of a task. */
export type TaskOutcome<Made> =
  | { kind: 'done'; made: Made }
  /** It took too long, or more memory than a thread has. `at` is what it last said that it was at. */
  | { kind: 'gave-up'; why: 'time' | 'memory'; at: string | null }

/** What is said to a thread. */
export type Ask = { name: string; given: unknown }

/** What a thread says: what it is at, what it made, or what failed in it. */
export type Told =
  | { kind: 'at'; at: string }
  | { kind: 'done'; made: unknown }
  | { kind: 'fault'; message: string; stack: string | undefined }
