import type { Problem } from './problem'
import type { Refusal } from './to-request'

/** What is said to a program that was refused before anything of the API saw its request. */
export const refusalProblems: Record<Refusal, Problem> = {
  'bad-request': { status: 400, reason: 'bad-request', title: 'The request cannot be read' },
  'cross-site': { status: 403, reason: 'cross-site', title: 'Another site sent this request' },
  method: { status: 405, reason: 'method-not-allowed', title: 'Method not allowed' },
  'other-address': {
    status: 403,
    reason: 'other-address',
    title: 'The site is reached at another address',
  },
  'too-slow': { status: 408, reason: 'too-slow', title: 'The body came too slowly' },
  'too-large': { status: 413, reason: 'too-large', title: 'The body is too large' },
  compressed: {
    status: 415,
    reason: 'compressed',
    title: 'The body is compressed; it is taken as it is',
  },
  busy: { status: 503, reason: 'busy', title: 'There is too much to do; ask again in a moment' },
  'cannot-save': {
    status: 503,
    reason: 'cannot-save',
    title: 'Nothing can be saved at this moment; the cause is on the side of the site',
  },
}

/** What is said to a program when something failed on our side. */
export const faultProblem: Problem = {
  status: 500,
  reason: 'fault',
  title: 'Something failed on our side',
  detail: 'The operator finds it in the log under the request id. Asking again later may help.',
}
