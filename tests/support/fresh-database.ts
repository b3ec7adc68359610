import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import type { DatabaseConfig } from '../../app/platform/config/config.server'
import { engine } from '../../app/platform/config/engine'
import type { DatabaseHandle } from '../../app/platform/database/database.server'
import { openDatabase } from '../../app/platform/database/open-database.server'
import { giveBackDatabase, takeDatabase } from './postgres-databases'

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
  const used = await takeDatabase(template)
  onTestFinished(() => giveBackDatabase(template, used))
  return { engine, url: `${template}/${used.name}` }
}

/** A new, migrated, empty database of this test's own, closed after it. */
export async function freshDatabase(): Promise<DatabaseHandle> {
  const handle = await openDatabase(await freshDatabaseConfig())
  onTestFinished(() => handle.close())
  return handle
}
