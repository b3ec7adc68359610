import type { DatabaseConfig } from '../config/config.server'
import type { DatabaseHandle } from './database.server'

/** What is done with a database: one that is only read cannot be written, by whatever mistake. */
export type Access = 'reads' | 'writes'

/** Opens the database that the configuration names. Migrations are a separate step: db/migrate. */
export async function openDatabase(
  config: DatabaseConfig,
  access: Access = 'writes',
): Promise<DatabaseHandle> {
  if (config.engine === 'postgres') {
    const { openPostgres } = await import('./open-postgres.server')
    return openPostgres(config.url, access)
  }
  const { openSqlite, openSqliteToRead } = await import('./open-sqlite.server')
  return access === 'reads' ? openSqliteToRead(config.file) : openSqlite(config.file)
}
