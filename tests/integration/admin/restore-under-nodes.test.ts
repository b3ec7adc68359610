import { hostname } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { findPerson } from '../../../app/accounts/find-person.server'
import type { DatabaseConfig } from '../../../app/platform/config/config.server'
import { engine } from '../../../app/platform/config/engine'
import type { Database } from '../../../app/platform/database/database.server'
import { openDatabase } from '../../../app/platform/database/open-database.server'
import { seizeDatabase } from '../../../app/platform/database/hold-database.server'
import { freshDatabaseConfig, freshFolder } from '../../support/fresh-database'
import { sampleContent } from '../../support/given-content'
import { givenPeople } from '../../support/given-rows'
import { startRealServer, type RealServer } from '../../support/real-server'
import { runBuilt } from '../../support/run-built'

/** Two nodes that serve one database: PostgreSQL on two ports, a file in two processes that share one. */
async function givenTwoNodes() {
  const database = await freshDatabaseConfig()
  const isPostgres = database.engine === 'postgres'
  const settings = {
    DATA_DIR: join(freshFolder(), 'data'),
    DATABASE_URL: database.engine === 'postgres' ? database.url : `file:${database.file}`,
    CONTENT_DIR: sampleContent,
    WEB_CONCURRENCY: isPostgres ? '1' : '2',
  }
  const count = isPostgres ? 2 : 1
  const nodes: RealServer[] = []
  onTestFinished(async () => {
    for (const node of nodes) await node.stop()
  })
  for (let each = 0; each < count; each++) nodes.push(await startRealServer(settings))
  const env = nodes[0]?.env ?? process.env
  const file = join(freshFolder(), 'backup.tar.gz')
  expect(await runBuilt('admin', ['backup', file], { env })).toMatchObject({ code: 0 })
  return {
    database,
    nodes,
    restore: () => runBuilt('admin', ['restore', file, '--force', '--lose'], { env }),
  }
}

/** Does something in the database, and leaves it. */
async function within<T>(config: DatabaseConfig, work: (tx: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(config)
  return database.transaction(work).finally(database.close)
}

test('nothing is restored under two nodes that serve, and each is named until it is stopped', async () => {
  const { database, nodes, restore } = await givenTwoNodes()
  await within(database, (tx) => givenPeople(tx, 'came-later'))
  const refused = await restore()
  expect(refused.code).toBe(1)
  expect(refused.stderr).toContain('is in use')
  expect(refused.stderr).toContain('Nothing was changed.')
  expect(await within(database, (tx) => findPerson(tx, 'came-later'))).not.toBeNull()

  const isPostgres = database.engine === 'postgres'
  for (const node of nodes) {
    const { stderr } = await restore()
    expect(stderr).toMatch(
      isPostgres ? `process ${node.process.pid} on ${hostname()}` : /process \d+, process \d+/,
    )
    expect(stderr).toContain('kill -TERM')
    expect((await fetch(`${node.url}/readyz`)).status).toBe(200)
    await node.stop()
  }
  expect(await restore()).toMatchObject({ code: 0 })
  expect(await within(database, (tx) => findPerson(tx, 'came-later'))).toBeNull()
}, 240_000)

test('a node that lost sight of its database while a restore took it ends by itself', async () => {
  // A file cannot be taken from a process that has it open, so that there no node need be started.
  if (engine !== 'postgres') return
  const { database, nodes } = await givenTwoNodes()
  if (database.engine !== 'postgres') throw new Error('the nodes do not serve PostgreSQL')
  const client = new pg.Client({ connectionString: database.url, application_name: 'a test' })
  await client.connect()
  const ended = nodes.map(
    ({ process: child }) => new Promise((resolve) => child.once('exit', resolve)),
  )
  // Their connections break, again and again, until the restore finds nobody.
  let letGo: (() => Promise<void>) | null = null
  while (!letGo) {
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name LIKE 'shanyrak%' AND pid <> pg_backend_pid()`,
    )
    letGo = await seizeDatabase(database).catch(() => null)
  }
  await Promise.all(ended)
  for (const node of nodes) expect(node.output()).toContain('being replaced by a restore')
  await letGo()
  await client.end()
}, 240_000)
