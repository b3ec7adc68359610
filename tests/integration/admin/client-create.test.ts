import { expect, test } from 'vitest'
import { runAdmin } from '../../../app/admin/run-admin.server'
import { issueToken } from '../../../app/exchange/issue-token.server'
import { listClients } from '../../../app/exchange/data/clients'
import { freshServices } from '../../support/fresh-services'
import { givenTerminal } from '../../support/given-terminal'

const command = ['client:create', '--name', 'eGov']

test('a system is connected, and gets in with what was printed', async () => {
  const services = await freshServices()
  const terminal = givenTerminal('')
  const rights = ['--scopes', 'events:read,records:read', '--regions', 'KZ-75, KZ-71']
  expect(await runAdmin([...command, ...rights], terminal, () => services.config)).toBe(0)
  const printed = new URLSearchParams(terminal.said.join('&'))
  const outcome = await issueToken(services, {
    clientId: printed.get('client_id') ?? '',
    secret: printed.get('client_secret') ?? '',
    address: '127.0.0.1',
    now: new Date(),
  })
  expect(outcome).toMatchObject({ kind: 'issued', scopes: ['records:read', 'events:read'] })
  expect(await listClients(services.database.read)).toMatchObject([
    { name: 'eGov', regions: ['KZ-71', 'KZ-75'] },
  ])
})

test.for([
  ['a scope that nobody knows', ['--scopes', 'everything', '--regions', 'KZ-75'], '--scopes'],
  ['a region that is none', ['--scopes', 'events:read', '--regions', 'KZ-99'], '--regions'],
  ['no scope', ['--scopes', ',', '--regions', 'all'], '--scopes'],
] as const)('%s is refused, and no system is connected', async ([_name, rights, reason]) => {
  const { config, database } = await freshServices()
  const terminal = givenTerminal('')
  expect(await runAdmin([...command, ...rights], terminal, () => config)).toBe(1)
  expect(terminal.told.join('\n')).toContain(reason)
  expect(await listClients(database.read)).toEqual([])
})
