import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const binaries = '/usr/lib/postgresql/15/bin'

/** Runs one of PostgreSQL's programs; as root it must be somebody else, and Debian's package made `postgres`. */
function run(program: string, args: string[]) {
  const command = [`${binaries}/${program}`, ...args]
  const [file = '', ...rest] =
    process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', ...command] : command
  execFileSync(file, rest, { stdio: ['ignore', 'ignore', 'inherit'], cwd: '/' })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/**
 * Starts a PostgreSQL 15 server of its own, on loopback, in a scratch folder.
 *
 * @param options.durable whether a commit waits for the disk; tests would rather be quick.
 * @returns its address without a database name, the id of its first process, and a function that stops it and removes the folder.
 */
export async function startCluster({ durable = false } = {}): Promise<{
  url: string
  pid: number
  stop: () => void
}> {
  const folder = mkdtempSync(join(tmpdir(), 'shanyrak-postgres-'))
  if (process.getuid?.() === 0) execFileSync('chown', ['postgres', folder])
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  run('initdb', ['-D', data, '-U', 'shanyrak', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'])
  const port = await freePort()
  const haste = durable
    ? ''
    : '-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off'
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 ${haste}`
  run('pg_ctl', ['-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start'])
  return {
    url: `postgres://shanyrak@127.0.0.1:${port}`,
    pid: Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n', 1)[0]),
    stop() {
      run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
