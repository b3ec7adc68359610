import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import type { DatabaseConfig } from '../../app/platform/config/config.server'
import { engine } from '../../app/platform/config/engine'
import type { DatabaseHandle } from '../../app/platform/database/database.server'
import { openDatabase } from '../../app/platform/database/open-database.server'

/** A scratch folder that is gone after the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shanyrak-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Where a new, migrated, empty database of this test's own lies, on the engine under test. */
export async function freshDatabaseConfig(): Promise<DatabaseConfig> {
  const template = inject('template')
  if (engine === 'sqlite') {
    const file = join(freshFolder(), 'test.db')
    copyFileSync(template, file)
    return { engine, file }
  }
  const name = `test_${randomBytes(8).toString('hex')}`
  const client = new pg.Client({ connectionString: `${template}/postgres` })
  await client.connect()
  await client.query(`CREATE DATABASE ${name} TEMPLATE template_shanyrak`)
  await client.end()
  return { engine, url: `${template}/${name}` }
}

/** A new, migrated, empty database of this test's own, closed after it. */
export async function freshDatabase(): Promise<DatabaseHandle> {
  const handle = await openDatabase(await freshDatabaseConfig())
  onTestFinished(() => handle.close())
  return handle
}
