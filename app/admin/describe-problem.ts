import type { Problem } from '../platform/source/problem'

/** A problem as editors understand it: file:line:column message. */
export function describeProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column} ${message}`
}
