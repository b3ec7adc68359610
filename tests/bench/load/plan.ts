import type { Sitting } from './sit-whole-test'
import type { Finishing } from './take-certificate'

/** One request of a plan, and the answer that proves it did its work. */
export type PlannedRequest = {
  method: 'GET' | 'POST'
  path: string
  /** Value of the Cookie header; none when nobody is signed in. */
  cookie?: string
  /** Value of the Accept header; a page's when absent. */
  accept?: string
  /** The network that a proxy says it comes from; the bench's own when absent. */
  from?: string
  /** A form, URL-encoded. */
  body?: string
  /** Whether the page's script sends the form, and shows the page that follows: it comes with the answer. */
  showsNext?: true
  status: number
  /** Whether it may also be told to come later. */
  orBusy?: true
  /** What a redirect's Location must contain. */
  location?: string
}

/** What the load generator is asked to do; it is read from a file, once. */
export type LoadPlan = {
  host: string
  port: number
  /** How many requests are under way at any moment: the next is sent when one was answered. */
  concurrency: number
  /** Requests one by one; learners who each go through a whole test; or who hand one in and take their certificate. */
  work:
    | { kind: 'requests'; requests: PlannedRequest[]; once: boolean }
    | { kind: 'whole-tests'; learners: Sitting[]; scripts: boolean }
    | { kind: 'certificates'; learners: Finishing[] }
}

/** One stretch of load: it ends when the seconds are over, or so much is done, whichever is first. */
export type Stretch = { seconds: number; most?: number }

/** What a stretch of load measured; a whole test counts as one. */
export type Measured = {
  count: number
  /** Wall clock, in seconds. */
  seconds: number
  /** Microseconds within which 50 and 99 of 100 were done. */
  p50: number
  p99: number
  /** Mean bytes on the wire towards the browser. */
  bytes: number
  /** How often the answer was not what the plan expects, and an example in words. */
  failures: number
  failure: string | null
}
