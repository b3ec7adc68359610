import { execFileSync } from 'node:child_process'
import {
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { findPerson } from '../../../app/accounts/find-person.server'
import { runAdmin } from '../../../app/admin/run-admin.server'
import { openServices } from '../../../app/open-services'
import { prepareData } from '../../../app/prepare-data'
import { readConfig, type Config } from '../../../app/platform/config/config.server'
import { freshDatabaseConfig, freshFolder } from '../../support/fresh-database'
import { freshServices } from '../../support/fresh-services'
import { givenRotation } from '../../support/given-key'
import { givenPerson } from '../../support/given-person'
import { givenTerminal } from '../../support/given-terminal'

/** Another installation, that nobody has used yet. */
async function elsewhere(): Promise<Config> {
  const settings = readConfig({ DATA_DIR: join(freshFolder(), 'data') })
  return { ...settings, database: await freshDatabaseConfig(), logLevel: 'silent' }
}

async function run(config: Config, ...typed: string[]) {
  const terminal = givenTerminal()
  const code = await runAdmin(typed, terminal, () => config, new URL(inject('thread')))
  return { code, said: terminal.said.join('\n'), told: terminal.told.join('\n') }
}

/** A backup of an installation in which one person has an account. */
async function givenBackup() {
  const services = await freshServices()
  const person = await givenPerson(services, { name: 'Сәуле Ермекова', iin: '061211600012' })
  const file = join(freshFolder(), 'backup.tar.gz')
  expect(await run(services.config, 'backup', file)).toMatchObject({ code: 0, told: '' })
  return { services, person, file }
}

test('a backup restores people, keys and secret into another installation', async () => {
  const { services, person, file } = await givenBackup()
  const config = await elsewhere()
  expect(await run(config, 'restore', file, '--force')).toMatchObject({ code: 0, told: '' })

  const restored = await openServices(config)
  onTestFinished(() => restored.database.close())
  const found = await findPerson(restored.database.read, person.id)
  expect(found).toMatchObject({ name: 'Сәуле Ермекова', iinLastFour: '0012' })
  expect(restored.keys.activeId).toBe(services.keys.activeId)
  expect(restored.secrets.derive('x')).toEqual(services.secrets.derive('x'))
  expect(existsSync(join(config.dataDir, 'restore-under-way'))).toBe(false)
})

test('a backup is readable by its owner alone, and never takes the place of a file', async () => {
  const { services, file } = await givenBackup()
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(file, '..'))).toEqual(['backup.tar.gz'])
  const before = readFileSync(file)
  expect(await run(services.config, 'backup', file)).toMatchObject({ code: 1, said: '' })
  expect(readFileSync(file)).toEqual(before)
})

test('a backup made while people are registering is of one instant', async () => {
  const services = await freshServices()
  let going = true
  let made = 0
  const registering = (async () => {
    while (going) {
      await givenPerson(services, { email: `person-${made}@example.kz` })
      made++
    }
  })()
  const file = join(freshFolder(), 'backup.tar.gz')
  await expect.poll(() => made).toBeGreaterThan(1)
  expect(await run(services.config, 'backup', file)).toMatchObject({ code: 0 })
  going = false
  await registering

  const config = await elsewhere()
  expect(await run(config, 'restore', file, '--force')).toMatchObject({ code: 0 })
  expect((await run(config, 'doctor')).said).toMatch(/^ok +database/m)
})

test('data that is there is replaced only by force, and kept aside', async () => {
  const { file } = await givenBackup()
  const config = await elsewhere()
  await prepareData(config, () => undefined)
  const used = await openServices(config)
  const earlier = await givenPerson(used, { email: 'earlier@example.kz' })
  await used.database.close()

  const refused = await run(config, 'restore', file)
  expect(refused).toMatchObject({ code: 1, said: '' })
  expect(refused.told).toContain('--force')
  const still = await openServices(config)
  expect(await findPerson(still.database.read, earlier.id)).not.toBeNull()
  await still.database.close()

  expect(await run(config, 'restore', file, '--force')).toMatchObject({ code: 0 })
  const aside = readdirSync(config.dataDir).find((name) => name.startsWith('before-restore-'))
  const database = config.database.engine === 'sqlite' ? 'test.db' : 'database.dump'
  const kept = readdirSync(join(config.dataDir, aside ?? ''))
  expect(kept.sort()).toEqual([database, 'secret.key', 'keys'].sort())
})

test('a damaged, foreign, newer or unreleased backup is refused before anything is touched', async () => {
  const { file } = await givenBackup()
  const config = await elsewhere()
  const other = config.database.engine === 'sqlite' ? 'postgres' : 'sqlite'
  const files = {
    'is not a backup': rewrite(file, () => 'nothing of ours'),
    'is damaged: the checksum of secret.key': repack(file, (folder) =>
      writeFileSync(join(folder, 'secret.key'), `${'0'.repeat(64)}\n`),
    ),
    'made by a newer version': repack(file, (folder) =>
      edit(join(folder, 'manifest.json'), /"migrations": \[/, '"migrations": [4102444800000,'),
    ),
    'before its first release': repack(file, (folder) =>
      edit(join(folder, 'manifest.json'), /"migrations": \[/, '"migrations": [1763700000000,'),
    ),
    'of a format': repack(file, (folder) =>
      edit(join(folder, 'manifest.json'), /"version": 2/, '"version": 3'),
    ),
    [`a backup of ${other}`]: repack(file, (folder) =>
      edit(join(folder, 'manifest.json'), /"engine": "\w+"/, `"engine": "${other}"`),
    ),
  }
  for (const [reason, damaged] of Object.entries(files)) {
    const { code, told } = await run(config, 'restore', damaged, '--force')
    expect(told).toContain(reason)
    expect(code).toBe(1)
    expect(readdirSync(config.dataDir)).toEqual([])
  }
})

test('what a restore cannot finish it takes back', async () => {
  const { file } = await givenBackup()
  const config = await elsewhere()
  await prepareData(config, () => undefined)
  const used = await openServices(config)
  const { id } = await givenPerson(used, { email: 'earlier@example.kz' })
  await used.database.close()
  const files = readdirSync(config.dataDir).sort()

  const broken = repack(file, (folder) => {
    writeFileSync(join(folder, 'database'), 'no database at all')
    describeAnew(folder)
  })
  const { code, told } = await run(config, 'restore', broken, '--force')
  expect(told).toMatch(/pg_restore failed|holds no sound database/)
  expect(code).toBe(1)
  const again = await openServices(config)
  onTestFinished(() => again.database.close())
  expect(again.keys.activeId).toBe(used.keys.activeId)
  expect(await findPerson(again.database.read, id)).not.toBeNull()
  expect(files).toEqual(expect.arrayContaining(['keys', 'secret.key']))
  expect(readdirSync(config.dataDir).sort()).toEqual(files)
})

test('after a restore that was cut short the site does not start', async () => {
  const config = await elsewhere()
  await prepareData(config, () => undefined)
  const used = await openServices(config)
  await used.database.close()
  writeFileSync(join(config.dataDir, 'restore-under-way'), '')
  const { code, told } = await run(config, 'content:publish')
  expect(told).toContain('cut short. Do it again')
  expect(code).toBe(1)
})

function rewrite(file: string, change: () => string): string {
  const other = join(freshFolder(), 'other.tar.gz')
  writeFileSync(other, change())
  expect(file).not.toBe(other)
  return other
}

/** A copy of a backup in which something was changed. */
function repack(file: string, change: (folder: string) => void): string {
  const folder = freshFolder()
  execFileSync('tar', ['-xzf', file, '-C', folder])
  change(folder)
  const other = join(freshFolder(), 'other.tar.gz')
  execFileSync('tar', ['-czf', other, '-C', folder, ...readdirSync(folder)])
  return other
}

function edit(file: string, pattern: RegExp, replacement: string) {
  const text = readFileSync(file, 'utf8')
  expect(text).toMatch(pattern)
  writeFileSync(file, text.replace(pattern, replacement))
}

/** Makes the manifest fit the database beside it. */
function describeAnew(folder: string) {
  const bytes = readFileSync(join(folder, 'database'))
  const [sha256] = execFileSync('sha256sum', [join(folder, 'database')], {
    encoding: 'utf8',
  }).split(' ')
  edit(
    join(folder, 'manifest.json'),
    /"database": \{\s*"bytes": \d+,\s*"sha256": "\w+"/,
    `"database": { "bytes": ${bytes.length}, "sha256": "${sha256}"`,
  )
}

test('a backup of a release that had one key is still restored, and its key signs', async () => {
  const { services, file } = await givenBackup()
  const { activeId } = services.keys
  const first = repack(file, (folder) => {
    renameSync(join(folder, 'keys', `${activeId}.pem`), join(folder, 'signing-key.pem'))
    rmdirSync(join(folder, 'keys'))
    const manifest = join(folder, 'manifest.json')
    edit(manifest, /"version": 2/, '"version": 1')
    edit(manifest, /"keys\/[\w-]+\.pem"/, '"signing-key.pem"')
  })
  const config = await elsewhere()
  expect(await run(config, 'restore', first, '--force')).toMatchObject({ code: 0, told: '' })
  expect(readdirSync(join(config.dataDir, 'keys'))).toEqual([`${activeId}.pem`])
  const restored = await openServices(config)
  onTestFinished(() => restored.database.close())
  expect(restored.keys.signer().keyId).toBe(activeId)
})

test('every key goes into a backup, retired ones too', async () => {
  const services = await freshServices()
  await givenRotation(services)
  const file = join(freshFolder(), 'backup.tar.gz')
  await run(services.config, 'backup', file)
  const config = await elsewhere()
  await run(config, 'restore', file, '--force')
  const folder = (dataDir: string) => readdirSync(join(dataDir, 'keys')).sort()
  expect(folder(config.dataDir)).toEqual(folder(services.config.dataDir))
  expect(folder(config.dataDir)).toHaveLength(2)
})

test('nothing is restored under a site that serves, not even by force', async () => {
  const { services, file } = await givenBackup()
  const config = await elsewhere()
  await prepareData(config, () => undefined)
  const serving = await openServices(config)
  const secret = readFileSync(config.secretKeyFile, 'utf8')
  const refused = await run(config, 'restore', file, '--force')
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.told).toMatch(/The database .*is in use/)
  expect(readFileSync(config.secretKeyFile, 'utf8')).toBe(secret)
  await serving.database.close()
  await serving.threads.close()
  expect((await run(config, 'restore', file, '--force')).code).toBe(0)
  expect(readFileSync(config.secretKeyFile, 'utf8')).toBe(
    readFileSync(services.config.secretKeyFile, 'utf8'),
  )
})
