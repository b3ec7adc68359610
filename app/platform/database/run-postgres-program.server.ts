import { existsSync } from 'node:fs'
import { runProgram } from '../launch/run-program.mjs'
import { StartFault } from '../launch/start-fault'

/** Where Debian's package of the server's programs puts them; `postgresql-client` puts others into the PATH. */
const binaries = '/usr/lib/postgresql/15/bin'

/**
 * Runs one of PostgreSQL's client programs on a database. The password is handed over where no list of
 * processes shows it.
 *
 * @throws StartFault with what the program said, when it failed or is not there.
 */
export async function runPostgresProgram(
  program: 'pg_dump' | 'pg_restore' | 'psql',
  args: string[],
  url?: string,
): Promise<void> {
  const own = `${binaries}/${program}`
  const { status, output } = await runProgram(
    existsSync(own) ? own : program,
    url ? [...args, `--dbname=${withoutPassword(url)}`] : args,
    { env: { PGPASSWORD: url ? decodeURIComponent(new URL(url).password) : '' } },
  )
  if (status === 127) {
    throw new StartFault(
      `${program} is missing. Install PostgreSQL's client programs (postgresql-client).`,
    )
  }
  if (status !== 0) throw new StartFault(`${program} failed: ${output.trim()}`)
}

function withoutPassword(url: string): string {
  const address = new URL(url)
  address.password = ''
  return address.href
}
