import { expect, test } from 'vitest'
import { commands } from '../../../app/admin/commands'
import { readArguments } from '../../../app/admin/read-arguments'
import { runAdmin } from '../../../app/admin/run-admin.server'
import type { Command } from '../../../app/admin/command'
import { givenTerminal } from '../../support/given-terminal'

function commandOf(verb: string): Command {
  const command = commands.find((each) => each.verb === verb)
  if (!command) throw new Error(verb)
  return command
}

test.for(commands.map(({ verb }) => verb))(
  '%s --help explains it on standard output',
  async (verb) => {
    const terminal = givenTerminal()
    expect(await runAdmin([verb, '--help'], terminal)).toBe(0)
    expect(terminal.said.join('\n')).toMatch(new RegExp(`^Usage: npm run -s admin -- ${verb}`))
    expect(terminal.told).toEqual([])
  },
)

test('--help names every verb', async () => {
  const terminal = givenTerminal()
  expect(await runAdmin(['--help'], terminal)).toBe(0)
  for (const { verb } of commands) expect(terminal.said.join('\n')).toContain(`  ${verb} `)
})

test('--help says what the verbs do in one column', async () => {
  const terminal = givenTerminal()
  await runAdmin(['--help'], terminal)
  const lines = terminal.said.join('\n').split('\n')
  const columns = commands.map(({ verb, summary }) =>
    lines.find((line) => line.startsWith(`  ${verb} `))?.indexOf(summary),
  )
  expect([...new Set(columns)]).toEqual([columns[0]])
})

test.for([[], ['no-such-verb'], ['backup'], ['backup', 'a', 'b'], ['backup', 'a', '--loudly']])(
  '%j is wrong use: help follows on standard error',
  async (typed) => {
    const terminal = givenTerminal()
    expect(await runAdmin(typed, terminal)).toBe(2)
    expect(terminal.said).toEqual([])
    expect(terminal.told.join('\n')).toContain('Usage: npm run -s admin -- ')
  },
)

test('what is missing is named', () => {
  const read = (verb: string, typed: string[]) => readArguments(commandOf(verb), typed)
  expect(read('certificate:revoke', ['AAA'])).toEqual({
    kind: 'wrong',
    problem: '--reason is missing',
  })
  expect(read('restore', ['--force'])).toEqual({ kind: 'wrong', problem: 'FILE is missing' })
  expect(read('content:publish', []).kind).toBe('complete')
})

test('options and operands may come in any order', () => {
  const given = readArguments(commandOf('restore'), ['--force', 'a.tar.gz'])
  if (given.kind !== 'complete') throw new Error(given.kind)
  expect(given.operands).toEqual(['a.tar.gz'])
  expect(given.options.flag('force')).toBe(true)
})

test('a setting that cannot be used keeps every verb from its work', async () => {
  const terminal = givenTerminal()
  const { readConfig } = await import('../../../app/platform/config/config.server')
  const settings = () => readConfig({ PORT: 'x' })
  expect(await runAdmin(['doctor'], terminal, settings)).toBe(1)
  expect(terminal.told).toEqual(['PORT must be a port from 1 to 65535; what is set is one word'])
})
