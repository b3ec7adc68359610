/** Something wrong in a file that a person wrote, and where: line and column count from 1. */
export type Problem = { file: string; line: number; column: number; message: string }

/** A problem as one line that editors and people can follow: `file:line:column message`. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.message}`
}

/** Problems in reading order: by file, then line, then column; the same one only once. */
export function sortProblems(problems: Problem[]): Problem[] {
  const known = new Map(problems.map((problem) => [formatProblem(problem), problem]))
  return [...known.values()].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  )
}
