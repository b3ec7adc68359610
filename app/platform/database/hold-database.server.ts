import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { DatabaseConfig } from '../config/config.server'
import { StartFault } from '../launch/start-fault'
import { applicationName } from './application-name'

/** Held together by all who work on the database, and alone by who replaces it. */
const lock = `hashtext('shanyrak.in-use')`

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: applicationName,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  // A connection that breaks is noticed by its end; without a listener it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function take(client: pg.Client, kind: '' | '_shared'): Promise<boolean> {
  const { rows } = await client.query(`SELECT pg_try_advisory_lock${kind}(${lock}) AS held`)
  return rows[0].held
}

/**
 * Shows everybody that this process works on the database, until it is let go or ends, however it ends. PostgreSQL: an
 * advisory lock of a connection of its own, taken again when that breaks. An SQLite file shows it by itself.
 *
 * @returns a function that lets it go.
 * @throws StartFault while the database is being replaced.
 */
export async function holdDatabase(config: DatabaseConfig): Promise<() => Promise<void>> {
  if (config.engine === 'sqlite') return async () => undefined
  let client = await connect(config.url)
  if (!(await take(client, '_shared'))) {
    await client.end()
    throw new StartFault(
      'The database is being replaced by a restore. Start again when it is done.',
    )
  }
  const leaving = new AbortController()

  /** Takes it again whenever the connection breaks. */
  async function keep() {
    while (!leaving.signal.aborted) {
      await new Promise<void>((resolve) => {
        client.once('end', resolve)
        leaving.signal.addEventListener('abort', () => resolve(), { once: true })
      })
      while (!leaving.signal.aborted) {
        await pause(1_000, undefined, { ref: false, signal: leaving.signal }).catch(() => undefined)
        const again = await connect(config.engine === 'postgres' ? config.url : '').catch(
          () => null,
        )
        if (again && (await take(again, '_shared').catch(() => false))) {
          client = again
          break
        }
        await again?.end()
      }
    }
  }

  const kept = keep()
  return async () => {
    leaving.abort()
    await kept
    await client.end()
  }
}

/**
 * Takes the database for one process alone, so that it can be replaced under nobody.
 *
 * @returns a function that lets it go.
 * @throws StartFault naming who works on it.
 */
export async function seizeDatabase(
  config: Extract<DatabaseConfig, { engine: 'postgres' }>,
): Promise<() => Promise<void>> {
  const client = await connect(config.url)
  try {
    const users = await listUsers(client)
    if (users.length > 0 || !(await take(client, ''))) {
      const named = users.length > 0 ? ` by ${users.join(', ')}` : ''
      throw new StartFault(
        `The database is in use${named}. Nothing was changed. Stop the site on every machine, and restore again.`,
      )
    }
  } catch (fault) {
    await client.end()
    throw fault
  }
  return () => client.end()
}

/** Connections of other processes of the site, also of releases that hold no lock, by what they call themselves. */
async function listUsers(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT application_name || coalesce(' from ' || host(client_addr), '') AS name
     FROM pg_stat_activity
     WHERE datname = current_database() AND application_name LIKE 'shanyrak%'
       AND application_name <> $1
     ORDER BY 1`,
    [applicationName],
  )
  return rows.map(({ name }) => name)
}
