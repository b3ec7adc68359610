import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runAdmin } from '../../../app/admin/run-admin.server'
import type { Config } from '../../../app/platform/config/config.server'
import { openSecrets } from '../../../app/platform/secrets/open-secrets.server'
import {
  findFingerprint,
  fingerprintOf,
} from '../../../app/platform/secrets/secret-fingerprint.server'
import { prepareData } from '../../../app/prepare-data'
import { freshFolder } from '../../support/fresh-database'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { givenTerminal } from '../../support/given-terminal'

const prepare = (config: Config) => prepareData(config, () => undefined)

/** A key that is well formed, and another. */
const replaceSecret = ({ secretKeyFile }: Config) =>
  writeFileSync(secretKeyFile, `${randomBytes(32).toString('hex')}\n`)

async function givenSiteInUse({ noted = true } = {}) {
  const services = await freshServices()
  await givenPerson(services, { role: 'administrator', iin: '061211600012' })
  if (noted) await prepare(services.config)
  return services
}

async function type(config: Config, ...typed: string[]) {
  const terminal = givenTerminal()
  const code = await runAdmin(typed, terminal, () => config)
  return { code, text: [...terminal.said, ...terminal.told].join('\n') }
}

test('a site in use notes the fingerprint of its secret key, and starts with it again', async () => {
  const { config, database, secrets } = await givenSiteInUse()
  expect(await findFingerprint(database.read)).toBe(fingerprintOf(secrets))
  await prepare(config)
  expect((await type(config, 'doctor')).text).toMatch(/^ok +fingerprint /m)
})

test.for([[true], [false]] as const)(
  'another secret key is refused by start, verbs and doctor (fingerprint noted: %s)',
  async ([noted]) => {
    const { config, secrets } = await givenSiteInUse({ noted })
    replaceSecret(config)
    const shown = fingerprintOf(openSecrets(config.secretKeyFile))
    await expect(prepare(config)).rejects.toThrow(
      `SECRET_KEY_FILE: ${config.secretKeyFile} holds another key`,
    )
    const listed = await type(config, 'key:list')
    expect(listed.code).toBe(1)
    const examined = await type(config, 'doctor')
    expect(examined.code).toBe(1)
    expect(examined.text).toMatch(/^fail +fingerprint /m)
    expect(examined.text).toContain(shown)
    if (noted) expect(examined.text).toContain(fingerprintOf(secrets))
    expect(examined.text).not.toContain(readFileSync(config.secretKeyFile, 'utf8').trim())
  },
)

test('no backup is made with a secret key that does not fit', async () => {
  const { config } = await givenSiteInUse()
  replaceSecret(config)
  const { code, text } = await type(config, 'backup', join(freshFolder(), 'backup.tar.gz'))
  expect(code).toBe(1)
  expect(text).toContain('holds another key')
})

test('while nobody has used the site, another secret key takes the place of the first', async () => {
  const { config, database } = await freshServices()
  await prepare(config)
  rmSync(config.secretKeyFile)
  await prepare(config)
  expect(await findFingerprint(database.read)).toBe(
    fingerprintOf(openSecrets(config.secretKeyFile)),
  )
})
