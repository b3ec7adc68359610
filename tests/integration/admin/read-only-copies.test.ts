import { randomBytes } from 'node:crypto'
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { commands } from '../../../app/admin/commands'
import { runAdmin } from '../../../app/admin/run-admin.server'
import type { Services } from '../../../app/context'
import { engine } from '../../../app/platform/config/engine'
import type { Config, DatabaseConfig } from '../../../app/platform/config/config.server'
import { asNobody } from '../../support/as-nobody'
import { freshFolder } from '../../support/fresh-database'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenTerminal } from '../../support/given-terminal'
import { asOwner, listTriggersOf } from '../../support/own-database'

/** An installation with a certificate in its trail. */
async function given() {
  const services = await freshServices()
  const { code } = await givenCertificate(services)
  return { services, code }
}

/** What is readable to everybody and writable to nobody, with all that is in it. */
function close(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) close(path)
    else chmodSync(path, 0o444)
  }
  chmodSync(folder, 0o555)
}

function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const path = join(from, entry.name)
    if (entry.isDirectory()) copyFolder(path, join(to, entry.name))
    else copyFileSync(path, join(to, entry.name))
  }
}

/** By which of the files beside it an SQLite file is copied; by none when the site was stopped, and all stands in the file. */
const parts = [['', '-wal'], ['', '-wal', '-shm'], ['']]

/** Copies of the whole installation on which nobody can write. */
async function givenCopies(services: Services): Promise<Config[]> {
  const { config } = services
  const copies: Config[] = []
  for (const beside of engine === 'postgres' ? [[]] : parts) {
    const dataDir = join(freshFolder(), 'copy')
    chmodSync(dirname(dataDir), 0o755)
    copyFolder(config.dataDir, dataDir)
    const database = await copyDatabase(services, dataDir, beside)
    close(dataDir)
    const secretKeyFile = join(dataDir, basename(config.secretKeyFile))
    copies.push({ ...config, dataDir, secretKeyFile, database })
  }
  return copies
}

async function copyDatabase(
  services: Services,
  folder: string,
  beside: string[],
): Promise<DatabaseConfig> {
  const { database } = services.config
  if (database.engine === 'postgres') return givenReader(services)
  if (beside.length === 1) await asOwner(services, ['PRAGMA wal_checkpoint(TRUNCATE)'])
  const file = join(folder, 'shanyrak.db')
  for (const part of beside) copyFileSync(`${database.file}${part}`, `${file}${part}`)
  return { engine: 'sqlite', file }
}

/** A user of PostgreSQL who may read all and write nothing, on this database and any other. */
async function givenReader(services: Services): Promise<DatabaseConfig> {
  const { database } = services.config
  if (database.engine === 'sqlite') return database
  const name = `reader_${randomBytes(6).toString('hex')}`
  await asOwner(services, [`CREATE ROLE ${name} LOGIN IN ROLE pg_read_all_data`])
  onTestFinished(() => asOwner(services, [`DROP ROLE ${name}`]))
  const url = new URL(database.url)
  url.username = name
  return { ...database, url: url.href }
}

/** Everything in a folder, by name, with what it holds. */
function filesIn(folder: string): Record<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    found
      .filter((each) => each.isFile())
      .map(({ parentPath, name }) => [
        join(parentPath, name),
        readFileSync(join(parentPath, name), 'base64'),
      ]),
  )
}

/** What each verb that reads is given; `folder` can be written to. */
const operandsOf = (folder: string, code: string): Record<string, string[]> => ({
  'content:check': [join(folder, 'content')],
  'certificate:verify': [code],
  'key:list': [],
  'audit:verify': [],
  'audit:export': [join(folder, 'trail.jsonl')],
  backup: [join(folder, 'backup.tar.gz')],
  doctor: [],
})

/** A folder of which everybody can make what they want. */
function givenOpenFolder(): string {
  const folder = freshFolder()
  mkdirSync(join(folder, 'content'))
  chmodSync(folder, 0o777)
  return folder
}

async function run(verb: string, operands: string[], config: Config) {
  const terminal = givenTerminal()
  const code = await runAdmin([verb, ...operands], terminal, () => config)
  return { code, said: terminal.said, told: terminal.told }
}

test('every verb that reads works on a copy that nobody can write to, says the same, and writes nothing there', async () => {
  const { services, code } = await given()
  const reading = commands.filter(({ access }) => access === 'reads').map(({ verb }) => verb)
  const copies = await givenCopies(services)
  for (const verb of reading) {
    const here = await run(
      verb,
      operandsOf(givenOpenFolder(), code)[verb] ?? ['?'],
      services.config,
    )
    for (const config of copies) {
      const before = filesIn(config.dataDir)
      const folder = givenOpenFolder()
      const there = await asNobody(() => run(verb, operandsOf(folder, code)[verb] ?? ['?'], config))
      const what = `${verb}: ${there.told.join()} ${there.said.join()}`
      // A site cannot be served from there, which the doctor says.
      expect(there.code, what).toBe(verb === 'doctor' ? 1 : here.code)
      if (['audit:verify', 'key:list', 'certificate:verify'].includes(verb)) {
        expect(there.said, what).toEqual(here.said)
      }
      expect(filesIn(config.dataDir), verb).toEqual(before)
    }
  }
})

test('what was changed in a copy is found there as anywhere', async () => {
  const { services } = await given()
  await asOwner(
    services,
    (await listTriggersOf(services)).map(({ drop }) => drop),
  )
  await asOwner(services, [
    `UPDATE audit_entry SET action = 'role.granted' WHERE action LIKE 'certificate%'`,
  ])
  for (const config of await givenCopies(services)) {
    const { code, said } = await asNobody(() => run('audit:verify', [], config))
    expect({ code, said: said.join() }).toMatchObject({
      code: 1,
      said: expect.stringMatching(/trigger/) as string,
    })
  }
})
