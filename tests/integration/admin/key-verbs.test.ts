import { expect, test } from 'vitest'
import { runAdmin } from '../../../app/admin/run-admin.server'
import { findStatusList } from '../../../app/certification/status/find-status-list.server'
import type { Config } from '../../../app/platform/config/config.server'
import { formatInstant } from '../../../app/platform/text/format-instant'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenTerminal } from '../../support/given-terminal'

async function run(config: Config, ...typed: string[]) {
  const terminal = givenTerminal()
  const code = await runAdmin(typed, terminal, () => config)
  return { code, said: terminal.said.join('\n'), told: terminal.told.join('\n') }
}

const hourAgo = () => new Date(Date.now() - 3_600_000)

test('a key is rotated, distrusted, and what rests on it is replaced, by four verbs', async () => {
  const services = await freshServices()
  const { config, keys, database } = services
  const first = keys.activeId
  await givenCertificate(services, { now: new Date() })

  const listed = await run(config, 'key:list')
  expect(listed).toMatchObject({ code: 0, told: '' })
  expect(listed.said).toMatch(new RegExp(`^${first}  signs, made .*, 1 certificates$`))

  const rotated = await run(config, 'key:rotate')
  expect(rotated).toMatchObject({ code: 0, told: '' })
  expect(rotated.said).toContain(`${first} is retired; what it signed stays valid.`)

  const from = hourAgo().toISOString()
  const distrusted = await run(config, 'key:compromised', first, '--from', from)
  expect(distrusted).toMatchObject({ code: 0, told: '' })
  expect(distrusted.said).toContain(`certificates:reissue --key=${first}`)
  expect((await run(config, 'key:list')).said).toContain(
    `not believed from ${formatInstant(new Date(from))}`,
  )
  const list = await findStatusList(database.read, { list: '1', purpose: 'revocation' })
  expect(list?.keyId).not.toBe(first)

  const reissued = await run(config, 'certificates:reissue', '--key', first)
  expect(reissued).toMatchObject({ code: 0, told: '1 of 1' })
  expect(reissued.said).toBe('1 certificates are replaced, and their holders will be told.')
})

test('the key that signs, when it is compromised, is followed by another at once', async () => {
  const { config, keys } = await freshServices()
  const first = keys.activeId
  const { said } = await run(config, 'key:compromised', `--from=${hourAgo().toISOString()}`, first)
  expect(said).toContain('signs from now on.')
  expect(said).toContain('No certificate that stands rests on it.')
  await keys.refresh()
  expect(keys.activeId).not.toBe(first)
})

test('what cannot be is refused in words', async () => {
  const { config, keys } = await freshServices()
  const refusals = [
    [['key:compromised', 'nobody', '--from', '2026-11-20'], 'there never was such a key'],
    [['key:compromised', keys.activeId, '--from', 'monday'], 'the date is neither'],
    [['key:compromised', keys.activeId, '--from', '2999-01-01'], 'in the future'],
    [['certificates:reissue', '--key', 'nobody'], 'there never was such a key'],
    [['certificates:reissue', '--key', keys.activeId], 'the key is believed'],
  ] as const
  for (const [typed, why] of refusals) {
    const { code, told } = await run(config, ...typed)
    expect(told).toContain(why)
    expect(code).toBe(1)
  }
})
