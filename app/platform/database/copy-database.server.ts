import { dirname } from 'node:path'
import type { DatabaseConfig } from '../config/config.server'
import { StartFault } from '../launch/start-fault'
import { openToRead } from './open-to-read'
import { runPostgresProgram } from './run-postgres-program.server'

/**
 * Writes a copy of the whole database as it is at one instant, while others go on reading and writing: an SQLite
 * file, or an archive for pg_restore.
 *
 * @throws StartFault when the database is damaged; the engine's error when it cannot be read.
 */
export async function copyDatabase(config: DatabaseConfig, file: string): Promise<void> {
  if (config.engine === 'postgres') {
    const options = ['--format=custom', '--no-owner', '--no-privileges', `--file=${file}`]
    return runPostgresProgram('pg_dump', options, config.url)
  }
  const { default: SqliteClient } = await import('better-sqlite3')
  const source = openToRead(config.file, 5_000)
  try {
    // One read transaction. SQLite's backup interface would begin anew at each write of the site's.
    source.prepare('VACUUM INTO ?').run(file)
  } catch (error) {
    // SQLite does not say which disk is meant, and it is not that of the database.
    throw error instanceof SqliteClient.SqliteError && error.code === 'SQLITE_FULL'
      ? new StartFault(`The disk that holds ${dirname(file)} is full. Nothing was changed.`)
      : error
  } finally {
    source.close()
  }
  const copy = new SqliteClient(file, { readonly: true })
  try {
    const health = copy.pragma('quick_check', { simple: true })
    if (health !== 'ok') throw new StartFault(`The database ${config.file} is damaged: ${health}`)
  } finally {
    copy.close()
  }
}
