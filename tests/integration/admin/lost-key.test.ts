import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openServices } from '../../../app/open-services'
import { prepareData } from '../../../app/prepare-data'
import { freshFolder } from '../../support/fresh-database'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'

async function givenSiteInUse() {
  const services = await freshServices()
  await givenPerson(services, { role: 'administrator' })
  const file = join(services.config.dataDir, 'keys', `${services.keys.activeId}.pem`)
  return { ...services, file }
}

const prepare = (config: Parameters<typeof prepareData>[0]) => prepareData(config, () => undefined)

test('a site in use whose key is lost does not start, and names the file', async () => {
  const { config, file } = await givenSiteInUse()
  rmSync(file)
  await expect(prepare(config)).rejects.toThrow(`${file} missing, but the database is in use`)
})

test('a site that nobody used yet makes another key', async () => {
  const { config, keys } = await freshServices()
  rmSync(join(config.dataDir, 'keys'), { recursive: true })
  await prepare(config)
  const { database, keys: made } = await openServices({ ...config, logLevel: 'silent' })
  expect(made.signer().keyId).not.toBe(keys.activeId)
  await database.close()
})

test('a file that SIGNING_KEY names and that is not there is asked for, never made', async () => {
  const { config, file } = await givenSiteInUse()
  const own = join(freshFolder(), 'own.pem')
  const named = { ...config, signingKey: { kind: 'file' as const, file: own } }
  await expect(prepare(named)).rejects.toThrow(own)
  // The key of the folder may be moved there: it is the one that signs.
  renameSync(file, own)
  await prepare(named)
  writeFileSync(own, '')
  await expect(prepare(named)).rejects.toThrow('holds no Ed25519 key')
})
