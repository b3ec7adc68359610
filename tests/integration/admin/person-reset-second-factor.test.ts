import { expect, test } from 'vitest'
import { findSecondFactor } from '../../../app/accounts/find-second-factor.server'
import { runAdmin } from '../../../app/admin/run-admin.server'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { givenTerminal } from '../../support/given-terminal'

test('an operator lets an officer set up a second factor anew, once', async () => {
  const services = await freshServices()
  const officer = await givenPerson(services, { role: 'authority' })
  const reset = async () => {
    const terminal = givenTerminal()
    const typed = ['person:reset-second-factor', officer.email.toUpperCase()]
    return { code: await runAdmin(typed, terminal, () => services.config), ...terminal }
  }
  expect(await reset()).toMatchObject({ code: 0, said: [officer.id] })
  const now = new Date('2026-11-21T09:00:00Z')
  expect(await findSecondFactor(services, { personId: officer.id, now })).toEqual({ kind: 'none' })
  expect(await reset()).toMatchObject({ code: 1, told: [expect.stringContaining('no second')] })
})

test('an address that nobody has is refused', async () => {
  const { config } = await freshServices()
  const terminal = givenTerminal()
  const typed = ['person:reset-second-factor', 'nobody@example.kz']
  expect(await runAdmin(typed, terminal, () => config)).toBe(1)
  expect(terminal.told.join()).toContain('nobody signs in')
})
