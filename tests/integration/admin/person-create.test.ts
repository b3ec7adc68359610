import { expect, inject, test } from 'vitest'
import type { Terminal } from '../../../app/admin/command'
import { runAdmin } from '../../../app/admin/run-admin.server'
import type { Config } from '../../../app/platform/config/config.server'
import { findPerson } from '../../../app/accounts/find-person.server'
import { listRoles } from '../../../app/accounts/list-roles.server'
import { hasAdministrator } from '../../../app/accounts/has-administrator.server'
import { freshServices } from '../../support/fresh-services'
import { givenTerminal } from '../../support/given-terminal'

const ainur = ['person:create', '--email', 'Ainur@Example.kz', '--name', 'Айнұр Әбенова']

/** The strength of a password is judged in a thread. */
function create(typed: string[], terminal: Terminal, config: Config) {
  return runAdmin(typed, terminal, () => config, new URL(inject('thread')))
}

test('an administrator is made with a password from standard input', async () => {
  const { config, database } = await freshServices()
  const terminal = givenTerminal('a long way home')
  expect(await create([...ainur, '--role=administrator'], terminal, config)).toBe(0)
  const person = await findPerson(database.read, terminal.said[0] ?? '')
  expect(person).toMatchObject({ name: 'Айнұр Әбенова', email: 'ainur@example.kz' })
  expect(await hasAdministrator(database.read)).toBe(true)
  expect(terminal.told.join(' ')).toContain('second factor')
})

test.for([
  ['a weak password', '12345678', ['--role=trainer'], 'Refused: the password is too short'],
  ['an authority of nowhere', 'a long way home', ['--role=authority'], 'needs --region'],
  [
    'a district of elsewhere',
    'a long way home',
    ['--role=authority', '--region=KZ-71', '--district=KZ-75-medeu'],
    'no district',
  ],
  ['a region for a trainer', 'a long way home', ['--role=trainer', '--region=KZ-75'], 'only an'],
] as const)('%s is refused, and nobody is made', async ([_name, typed, more, reason]) => {
  const { config, database } = await freshServices()
  const terminal = givenTerminal(typed)
  expect(await create([...ainur, ...more], terminal, config)).toBe(1)
  expect(terminal.told.join('\n')).toContain(reason)
  expect(terminal.said).toEqual([])
  expect(await hasAdministrator(database.read)).toBe(false)
})

test('everything that is wrong is told at once, a weak password too', async () => {
  const { config } = await freshServices()
  const terminal = givenTerminal('12345678')
  const typed = ['person:create', '--email=nobody', '--name=7', '--role=authority']
  expect(await create(typed, terminal, config)).toBe(1)
  expect(terminal.told).toEqual([
    'Refused: --email is no e-mail address.',
    'Refused: --name is no name.',
    'Refused: an authority needs --region.',
    'Refused: the password is too short or too easily guessed.',
  ])
})

test('whoever makes an officer is told of the second factor, and may name a district', async () => {
  const { config, database } = await freshServices()
  const terminal = givenTerminal('a long way home')
  const office = ['--role=authority', '--region=KZ-75', '--district=KZ-75-medeu']
  expect(await create([...ainur, ...office], terminal, config)).toBe(0)
  expect(terminal.told.join(' ')).toContain('second factor')
  const held = await listRoles(database.read, terminal.said[0] ?? '')
  expect(held).toContainEqual(expect.objectContaining({ district: 'KZ-75-medeu' }))
})

test('an e-mail address is used once', async () => {
  const { config } = await freshServices()
  const make = (terminal = givenTerminal('a long way home')) =>
    create([...ainur, '--role=learner'], terminal, config)
  expect(await make()).toBe(0)
  const terminal = givenTerminal('another way home')
  expect(await make(terminal)).toBe(1)
  expect(terminal.told).toEqual(['Refused: another account has this e-mail address.'])
})

test('a role that there is not is wrong use', async () => {
  const { config } = await freshServices()
  expect(await create([...ainur, '--role=boss'], givenTerminal('x'), config)).toBe(2)
})
