import type { Command } from './command'
import { commands } from './commands'

const call = 'npm run -s admin --'

/** Help on the whole command line. */
export function describeCommands(): string {
  const longest = Math.max(...commands.map(({ verb }) => verb.length))
  return [
    `Usage: ${call} VERB ...`,
    '',
    ...commands.map(({ verb, summary }) => `  ${verb.padEnd(longest)}  ${summary}`),
    '',
    `${call} VERB --help says more of one.`,
    'Exit codes: 0 done, 1 refused, 2 wrong use. Settings are the environment variables of the README.',
  ].join('\n')
}

/** Help on one verb. */
export function describeCommand({ verb, summary, options, operands, details }: Command): string {
  const named = Object.entries(options).map(([name, { value, required, about }]) => {
    const spelling = value ? `--${name} ${value}` : `--${name}`
    return { usage: required ? spelling : `[${spelling}]`, spelling, about }
  })
  const usage = [...operands, ...named.map((option) => option.usage)]
  return [
    `Usage: ${[call, verb, ...usage].join(' ')}`,
    '',
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    ...details,
    ...(named.length > 0 ? [''] : []),
    ...named.map(({ spelling, about }) => `  ${spelling.padEnd(20)} ${about}`),
  ].join('\n')
}
