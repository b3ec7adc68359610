import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../db/migrate'
import { provideThread } from './provide-thread'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the migrated, empty database lies that every test copies. */
    template: string
  }
}

/** Makes the template: one migrated, empty SQLite file. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'shanyrak-test-'))
  const file = join(folder, 'template.db')
  await migrate({ engine: 'sqlite', file }, 'db/migrations')
  const { default: SqliteClient } = await import('better-sqlite3')
  const client = new SqliteClient(file)
  client.pragma('journal_mode = DELETE')
  client.close()
  project.provide('template', file)
  const removeThread = await provideThread(project)
  return () => {
    rmSync(folder, { recursive: true, force: true })
    removeThread()
  }
}
