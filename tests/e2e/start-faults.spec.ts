import { expect, test } from '@playwright/test'
import SqliteClient from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { freePort } from '../support/free-port'
import { runBuilt } from '../support/run-built'

let folder: string
let env: NodeJS.ProcessEnv

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shanyrak-faults-'))
  const { PATH, HOME } = process.env
  env = {
    NODE_ENV: 'production',
    PATH,
    HOME,
    DATA_DIR: join(folder, 'data'),
    PORT: String(await freePort()),
  }
})

test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Data with an administrator in it, made by the command line. */
async function givenData() {
  const person = ['--email=ainur@example.kz', '--name=Айнұр', '--role=administrator']
  const made = await runBuilt('admin', ['person:create', ...person], {
    env,
    input: 'long enough, I hope',
  })
  expect(made.code, made.stderr).toBe(0)
  return join(folder, 'data', 'shanyrak.db')
}

/** Names and contents of everything in the data folder. */
function fingerprint(): Record<string, string> {
  const files = readdirSync(join(folder, 'data'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    files.map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  )
}

/** Expects that a start ends by itself, with one line that says what to do. */
async function expectRefusal(pattern: RegExp) {
  const { code, stderr, stdout } = await runBuilt('server', [], { env })
  // What was said before, with two spaces in front, is the account of what went well.
  const lines = stderr.trimEnd().split('\n')
  expect(lines.filter((line) => !line.startsWith('  '))).toEqual([expect.stringMatching(pattern)])
  expect(stdout).toBe('')
  expect(code).toBe(1)
}

test('every setting that cannot be used is named, and nothing is made', async () => {
  env = { ...env, PORT: 'three thousand', SMTP_URL: 'mail', DATABASE_URL: 'mysql://x' }
  for (const program of ['server', 'demo', 'admin'] as const) {
    const { code, stderr } = await runBuilt(program, ['doctor'], { env })
    const lines = stderr.trimEnd().split('\n')
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['PORT', 'DATABASE_URL', 'SMTP_URL'])
    expect(code).toBe(1)
    expect(readdirSync(folder)).toEqual([])
  }
})

test('a locked database is left alone', async () => {
  const file = await givenData()
  // In a process of its own: a file that is read and closed here would give up the locks held here.
  const hold = `new (require('better-sqlite3'))(process.argv[1]).exec('BEGIN EXCLUSIVE')
    console.log('locked'); setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ['--eval', hold, file])
  await once(other.stdout, 'data')
  const before = fingerprint()
  await expectRefusal(/^The database .*shanyrak\.db is locked by another process\./)
  expect(fingerprint()).toEqual(before)
  other.kill()
})

test('a database of a newer version is left alone', async () => {
  const file = await givenData()
  const newer = new SqliteClient(file)
  newer
    .prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
    .run('of-tomorrow', Date.now() + 1e9)
  newer.close()
  const before = fingerprint()
  await expectRefusal(/^The database was made by a newer version of Shanyrak/)
  expect(fingerprint()).toEqual(before)
})

test('a file that is no database is left alone', async () => {
  const file = await givenData()
  writeFileSync(file, 'a shopping list, by mistake'.repeat(1000))
  const before = fingerprint()
  await expectRefusal(/shanyrak\.db is damaged, or is no database\./)
  expect(fingerprint()).toEqual(before)
})

test('a full disk is named before anything is written to it', async () => {
  const server = `mount -t tmpfs -o size=2m none "$0" && exec "$1" build/bin/server.js`
  const disk = mkdtempSync(join(folder, 'disk-'))
  const child = spawn('unshare', ['--mount', 'sh', '-c', server, disk, process.execPath], {
    env: { ...env, DATA_DIR: join(disk, 'data') },
  })
  const ended = once(child, 'exit')
  const stderr = await text(child.stderr)
  test.skip(/unshare|mount/.test(stderr), 'this machine lets nobody mount a small disk')
  expect(stderr).toMatch(/^The disk that holds .*disk-.* is full \(2\.0 MB left\)\. Nothing was/)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect((await ended)[0]).toBe(1)
})

test('a port that another program has is named', async () => {
  await givenData()
  const other = createServer().listen(Number(env.PORT), '127.0.0.1')
  await once(other, 'listening')
  await expectRefusal(new RegExp(`^Port ${env.PORT} on 127\\.0\\.0\\.1 is in use\\.`))
  other.close()
})

test('the port is tried before anything is made', async () => {
  const other = createServer().listen(Number(env.PORT), '127.0.0.1')
  await once(other, 'listening')
  await expectRefusal(/^Port \d+ on 127\.0\.0\.1 is in use\./)
  other.close()
  expect(readdirSync(folder)).toEqual([])
})

test('a database server that does not answer is named, without its password', async () => {
  const nobody = await freePort()
  env.DATABASE_URL = `postgres://clerk:hush-hush@127.0.0.1:${nobody}/shanyrak`
  await expectRefusal(
    new RegExp(`^The database postgres://127.0.0.1:${nobody}/shanyrak does not answer\\.`),
  )
})

test('keys that are missing from data in use are not made anew', async () => {
  await givenData()
  rmSync(join(folder, 'data', 'secret.key'))
  const before = fingerprint()
  await expectRefusal(/secret\.key missing, but the database is in use\./)
  expect(fingerprint()).toEqual(before)
})
