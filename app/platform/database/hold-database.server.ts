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
 * @param config names the database.
 * @param onReplaced is called once when the connection broke and a restore took the database before it could be held
 *   again: whoever works on it must leave.
 * @returns a function that lets it go.
 * @throws StartFault while the database is being replaced.
 */
export async function holdDatabase(
  config: DatabaseConfig,
  onReplaced: () => void = () => undefined,
): Promise<() => Promise<void>> {
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
        const held = again && (await take(again, '_shared').catch(() => null))
        if (again && held) {
          client = again
          break
        }
        await again?.end()
        if (held === false) {
          onReplaced()
          return
        }
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
    if (users.length > 0 || !(await take(client, ''))) throw inUse(users)
  } catch (fault) {
    await client.end()
    throw fault
  }
  return () => client.end()
}

/** Another process that works on the database. */
type User = { name: string; address: string | null }

function inUse(users: User[]): StartFault {
  const named = users.map(({ name, address }) => {
    const [, host, pid] = /^shanyrak (.+):(\d+)$/.exec(name) ?? []
    const where = address === null ? '' : ` (${address})`
    return host === undefined ? `${name}${where}` : `process ${pid} on ${host}${where}`
  })
  const by = named.length > 0 ? ` by ${named.join(', ')}` : ''
  return new StartFault(
    `The database is in use${by}. Nothing was changed. Stop the site on every machine: the service that runs it, or ` +
      'kill -TERM with the number of the process. Then restore again.',
  )
}

/**
 * The other processes of the site: whoever holds the lock, and connections of releases that hold none, by what they call
 * themselves. An advisory lock by one number is told as its two halves (PostgreSQL 15 manual, 54.12).
 */
async function listUsers(client: pg.Client): Promise<User[]> {
  const { rows } = await client.query<User>(
    `SELECT DISTINCT application_name AS name, host(client_addr) AS address
     FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()
       AND (application_name LIKE 'shanyrak%' AND application_name <> $1 OR pid IN (
         SELECT pid FROM pg_locks
         WHERE locktype = 'advisory' AND objsubid = 1 AND granted
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
           AND (classid::bigint << 32) | objid::bigint = ${lock}
       ))
     ORDER BY 1, 2`,
    [applicationName],
  )
  return rows
}
