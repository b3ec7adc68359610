import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../../../app/admin/commands'
import { runAdmin } from '../../../app/admin/run-admin.server'
import { openServicesToRead } from '../../../app/open-services'
import type { Config } from '../../../app/platform/config/config.server'
import type { Database } from '../../../app/platform/database/database.server'
import { throttleWindows } from '../../../db/schema/platform'
import { databasePrint } from '../../support/database-print'
import { freshFolder } from '../../support/fresh-database'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenTerminal } from '../../support/given-terminal'

/** A new key of the operator's, which the next start would take into use. */
function givenKeyFile(): string {
  const file = join(freshFolder(), 'new.pem')
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  return file
}

/** An installation where a start would write: a key lies ready to be entered. */
async function given() {
  const services = await freshServices()
  const { code } = await givenCertificate(services)
  const config: Config = {
    ...services.config,
    signingKey: { kind: 'file', file: givenKeyFile() },
  }
  const folder = freshFolder()
  const lesson = join(folder, 'content')
  mkdirSync(lesson)
  const credential = join(folder, 'credential.json')
  writeFileSync(credential, '{}')
  return { services, config, code, folder, lesson, credential }
}

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((each) => each.isFile() && !/\.db(-wal|-shm)?$/.test(each.name))
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name),
      readFileSync(join(parentPath, name), 'base64'),
    ]),
  )
}

test('no verb that reads writes anything', async () => {
  const { services, config, code, folder, lesson, credential } = await given()
  const operands: Record<string, string[][]> = {
    'content:check': [[lesson], ['content']],
    'certificate:verify': [[code], [credential], ['nothing'], ['000000000000000000']],
    'key:list': [[]],
    'audit:verify': [[]],
    'audit:export': [[join(folder, 'trail.jsonl')]],
    backup: [[join(folder, 'backup.tar.gz')]],
    doctor: [[]],
  }
  const reading = commands.filter(({ access }) => access === 'reads').map(({ verb }) => verb)
  expect(reading.sort()).toEqual(Object.keys(operands).sort())
  const before = await databasePrint(config.database)
  const files = filesIn(config.dataDir)
  for (const verb of reading) {
    for (const typed of operands[verb] ?? []) {
      const terminal = givenTerminal()
      await runAdmin([verb, ...typed], terminal, () => config)
      expect(await databasePrint(config.database), `${verb} ${typed.join(' ')}`).toEqual(before)
    }
  }
  expect(filesIn(config.dataDir)).toEqual(files)
  // Nothing was left undone in silence either: the verb says what a start would do.
  const terminal = givenTerminal()
  expect(await runAdmin(['key:list'], terminal, () => config)).toBe(0)
  expect(terminal.said.join()).toContain(`${services.keys.activeId}  signs`)
  expect(terminal.told.join()).toContain('A key that is not in use yet lies ready')
})

test('what a reading verb is given cannot write, by whatever mistake', async () => {
  const { services, config } = await given()
  const { database } = await openServicesToRead({ ...config, logLevel: 'silent' })
  const window = { limit: 'any', subject: 'anybody', startedAt: new Date(), hits: 1 }
  const write = (db: Database) => db.insert(throttleWindows).values(window)
  const before = await databasePrint(services.config.database)
  await expect(database.transaction(async (tx) => void (await write(tx)))).rejects.toThrow()
  await expect((async () => write(database.read))()).rejects.toThrow()
  expect(await databasePrint(services.config.database)).toEqual(before)
  await database.close()
})

test('data that were never made ready are named, and not made', async () => {
  const { config } = await given()
  const secretKeyFile = join(freshFolder(), 'secret.key')
  const terminal = givenTerminal()
  expect(await runAdmin(['key:list'], terminal, () => ({ ...config, secretKeyFile }))).toBe(1)
  expect(terminal.told.join()).toContain(`${secretKeyFile} is missing. Nothing was changed.`)
  expect(() => readFileSync(secretKeyFile)).toThrow('ENOENT')
})
