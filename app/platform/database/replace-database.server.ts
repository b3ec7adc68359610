import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteClient from 'better-sqlite3'
import pg from 'pg'
import type { DatabaseConfig } from '../config/config.server'
import { StartFault } from '../launch/start-fault'
import { copyDatabase } from './copy-database.server'
import { seizeDatabase } from './hold-database.server'
import { listHolders } from './list-holders.server'
import { runPostgresProgram } from './run-postgres-program.server'

/** Whether there is nothing yet that a restore could overwrite. */
export async function isDatabaseEmpty(config: DatabaseConfig): Promise<boolean> {
  if (config.engine === 'sqlite') return !existsSync(config.file)
  const client = new pg.Client({ connectionString: config.url, connectionTimeoutMillis: 10_000 })
  // When the connection breaks, what was asked of it is rejected besides.
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query(
      `SELECT 1 FROM pg_tables WHERE schemaname IN ('public', 'drizzle') LIMIT 1`,
    )
    return rows.length === 0
  } finally {
    await client.end()
  }
}

/**
 * Makes sure that nobody works on the database until it is let go, where the engine can: so that nothing is replaced under a
 * site that serves.
 *
 * @returns a function that lets it go.
 * @throws StartFault when it is in use.
 */
export async function reserveDatabase(config: DatabaseConfig): Promise<() => Promise<void>> {
  if (config.engine === 'postgres') return seizeDatabase(config)
  if (existsSync(config.file)) foldIn(config.file)
  return async () => undefined
}

/**
 * Puts a copy made by copyDatabase in the place of the database: the whole of it, or nothing.
 *
 * @param scratch a folder for what lies about meanwhile.
 * @param aside a folder where what was there before is kept.
 * @throws StartFault when the database is in use.
 */
export async function replaceDatabase(
  config: DatabaseConfig,
  copy: string,
  { scratch, aside }: { scratch: string; aside: string },
): Promise<void> {
  if (config.engine === 'sqlite') return replaceSqlite(config.file, copy, aside)
  if (!(await isDatabaseEmpty(config))) await copyDatabase(config, join(aside, 'database.dump'))
  const script = join(scratch, 'restore.sql')
  await runPostgresProgram('pg_restore', [
    '--no-owner',
    '--no-privileges',
    `--file=${script}`,
    copy,
  ])
  const emptying = join(scratch, 'empty.sql')
  writeFileSync(
    emptying,
    `SET lock_timeout = '5s';
     DROP SCHEMA IF EXISTS drizzle CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public;`,
  )
  const options = ['--no-psqlrc', '--quiet', '--single-transaction', '--set=ON_ERROR_STOP=1']
  await runPostgresProgram(
    'psql',
    [...options, '--output=/dev/null', `--file=${emptying}`, `--file=${script}`],
    config.url,
  )
}

function replaceSqlite(file: string, copy: string, aside: string) {
  // On the same disk, so that taking its place is one step.
  const ready = join(dirname(file), `.${process.pid}.restore`)
  copyFileSync(copy, ready)
  try {
    requireSound(ready)
    if (existsSync(file)) {
      foldIn(file)
      for (const each of [file, `${file}-wal`, `${file}-shm`]) {
        if (existsSync(each)) move(each, aside)
      }
    }
    renameSync(ready, file)
  } finally {
    rmSync(ready, { force: true })
  }
}

/** @throws StartFault when a copy is no database, or a damaged one: better known before it takes the place of another. */
function requireSound(copy: string) {
  const fault = new StartFault('The backup holds no sound database. Nothing was changed.')
  const client = new SqliteClient(copy)
  try {
    if (client.pragma('quick_check', { simple: true }) !== 'ok') throw fault
  } catch (error) {
    throw error instanceof SqliteClient.SqliteError ? fault : error
  } finally {
    client.close()
  }
}

/** Leaves a database in one file. Only its sole user can, so that a running site shows. */
function foldIn(file: string) {
  const client = new SqliteClient(file, { timeout: 1_000 })
  try {
    client.pragma('journal_mode = DELETE')
  } catch (fault) {
    if (!(fault instanceof SqliteClient.SqliteError)) throw fault
    if (/^SQLITE_(BUSY|LOCKED)/.test(fault.code)) {
      const holders = listHolders(file)
      const by =
        holders.length > 0 ? ` by ${holders.map((pid) => `process ${pid}`).join(', ')}` : ''
      throw new StartFault(
        `The database ${file} is in use${by}. Nothing was changed. Stop the site: the service that runs it, or ` +
          'kill -TERM with the number of the process. Then restore again.',
      )
    }
    // A damaged database is what restores are for.
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(fault.code)) throw fault
  } finally {
    client.close()
  }
}

function move(file: string, folder: string) {
  const target = join(folder, file.slice(dirname(file).length + 1))
  copyFileSync(file, target)
  rmSync(file)
}
