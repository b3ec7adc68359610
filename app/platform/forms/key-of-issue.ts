import type { z } from 'zod'

/** How a message of ours is written; a text of zod's own begins with a capital and is never shown. */
const key = /^[a-z][\w-]*$/

/** The key of a message for a fault that a schema found: its own, or one that all forms share. */
export function keyOfIssue(issue: z.ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'unknownField'
  if (key.test(issue.message)) return issue.message
  return issue.code === 'too_big' ? 'tooLong' : 'fieldWrong'
}
