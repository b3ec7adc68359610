import { leadsTo, sentByScript } from '../../platform/http/sent-by-script'

/** Marks the key of a form that waits as a whole, unlike answers that are saved as they are chosen. */
const mark = '#form '

/** The key under which a form waits: the path it is sent to, and its name there. */
export function formKey(path: string, name: string): string {
  return path + mark + name
}

/** Whether a key belongs to a waiting form, and not to an answer. */
export function isFormKey(key: string): boolean {
  return key.includes(mark)
}

/** Sends a waiting form as its own script would, so that its answer can be told apart from a sign-in page. */
export const formHeaders = { [sentByScript]: '1', Accept: 'text/html' }

/**
 * The result of sending a form: it was accepted and led on; or it must be sent again after so many milliseconds, because
 * what it depends on has not happened yet (`Retry-After`). Null if its status says everything.
 */
export function formOutcome({ status, headers }: Response): 'saved' | { laterMs: number } | null {
  if (headers.has(leadsTo)) return 'saved'
  const seconds = Number(headers.get('Retry-After'))
  return status === 422 && seconds > 0 ? { laterMs: seconds * 1_000 } : null
}

/** What waits, in the order of sending: the end of a lesson is sent after the answers in it. */
export function inOrder<T>(waiting: [key: string, item: T][]): [key: string, item: T][] {
  const isLast = ([key]: [string, T]) => Number(isFormKey(key) && key.endsWith('complete'))
  return [...waiting].sort((a, b) => isLast(a) - isLast(b) || a[0].localeCompare(b[0]))
}
