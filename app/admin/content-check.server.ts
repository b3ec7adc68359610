import { checkContentApart } from '../authoring/check-content-apart.server'
import type { RunCommand } from './command'
import { describeProblem } from './describe-problem'

/** Names every problem of a folder of content, or of one lesson. */
export const contentCheck: RunCommand = async ({ operands, terminal, threads }) => {
  const { problems, remarks } = await checkContentApart(threads, terminal.path(operands[0] ?? ''))
  for (const remark of remarks) terminal.tell(`Remark: ${describeProblem(remark)}`)
  for (const problem of problems) terminal.say(describeProblem(problem))
  if (problems.length === 0) return 0
  terminal.tell(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`)
  return 1
}
