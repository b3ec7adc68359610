import { parseArgs } from 'node:util'
import type { Command, Options } from './command'

export type Arguments =
  | { kind: 'complete'; options: Options; operands: string[] }
  | { kind: 'help' }
  | { kind: 'wrong'; problem: string }

/** Reads what was typed after a verb. Unknown, missing and superfluous arguments are wrong use. */
export function readArguments(command: Command, typed: string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: typed,
      allowPositionals: true,
      options: { ...parseable(command), help: { type: 'boolean', short: 'h' } },
    })
    if (values.help) return { kind: 'help' }
    const problem = findProblem(command, values, positionals)
    return problem
      ? { kind: 'wrong', problem }
      : { kind: 'complete', options: optionsOf(values), operands: positionals }
  } catch (error) {
    // parseArgs says in its message which argument it does not know.
    if (error instanceof TypeError) return { kind: 'wrong', problem: error.message }
    throw error
  }
}

type Values = Record<string, string | boolean | undefined>

function parseable({ options }: Command): Record<string, { type: 'string' | 'boolean' }> {
  const entries = Object.entries(options).map(
    ([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }] as const,
  )
  return Object.fromEntries(entries)
}

function findProblem(command: Command, values: Values, positionals: string[]): string | null {
  for (const [name, { required }] of Object.entries(command.options)) {
    if (required && !values[name]) return `--${name} is missing`
  }
  const least = command.operands.filter((operand) => !operand.startsWith('[')).length
  if (positionals.length < least) return `${command.operands[positionals.length]} is missing`
  const superfluous = positionals[command.operands.length]
  return superfluous === undefined ? null : `'${superfluous}' is one argument too many`
}

function optionsOf(values: Values): Options {
  const optional = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  return {
    optional,
    required: (name) => optional(name) ?? '',
    flag: (name) => values[name] === true,
  }
}
