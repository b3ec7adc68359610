import type { DatabaseConfig } from '../config/config.server'
import type { DatabaseHandle } from './database.server'

/** Opens the database that the configuration names. Migrations are a separate step: db/migrate. */
export async function openDatabase(config: DatabaseConfig): Promise<DatabaseHandle> {
  if (config.engine === 'postgres') {
    const { openPostgres } = await import('./open-postgres.server')
    return openPostgres(config.url)
  }
  const { openSqlite } = await import('./open-sqlite.server')
  return openSqlite(config.file)
}
