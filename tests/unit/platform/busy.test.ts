import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { openLog } from '../../../app/platform/logging/open-log.server'
import { Busy, busyOf, logBusy } from '../../../app/platform/work/busy'
import { freshFolder } from '../../support/fresh-database'
import { freePort } from '../../support/free-port'
import { close, givenServer, head } from '../../support/http-server'

/** What a piece of work throws. */
async function thrownBy(work: () => unknown): Promise<Error> {
  try {
    await work()
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was thrown')
}

/** A server that takes a connection and ends it at once, as PostgreSQL does that is being stopped. */
async function endingPort() {
  const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1')
  server.unref()
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

const connect = (port: number) =>
  new pg.Client({ connectionString: `postgres://a@127.0.0.1:${port}/a` }).connect()

/** What a process says that may open no further file. */
async function withoutDescriptors() {
  const program = `const fs = require('fs')
    try { for (;;) fs.openSync('/dev/null') } catch (error) { process.stdout.write(error.code) }`
  const child = spawn('sh', ['-c', 'ulimit -n 60; exec node -e "$1"', 'sh', program])
  const code = await text(child.stdout)
  throw Object.assign(new Error(code), { code })
}

const lacks: [what: string, work: () => unknown][] = [
  [
    'the disk is full',
    () => {
      const database = new Database(':memory:')
      database.pragma('max_page_count = 2')
      database.exec('CREATE TABLE a (b); INSERT INTO a VALUES (zeroblob(1000000))')
    },
  ],
  ['the disk is full', () => writeFileSync('/dev/full', 'a')],
  ['no file descriptor is to spare', withoutDescriptors],
  [
    'the database cannot be read or written',
    () => {
      const file = join(freshFolder(), 'a.db')
      new Database(file).exec('CREATE TABLE a (b)').close()
      new Database(file, { readonly: true }).exec('INSERT INTO a VALUES (1)')
    },
  ],
  ['the database does not answer', async () => connect(await freePort())],
  ['the database does not answer', async () => connect(await endingPort())],
]

test.for(lacks.map(([what, work], number) => [what, number + 1, work] as const))(
  '%s (%i): whoever asks is told to come again, and the log says in words what somebody has to look after',
  async ([what, , work]) => {
    const fault = await thrownBy(work)
    const { send } = await givenServer(async () => {
      throw new Error('Failed query', { cause: fault })
    })
    const [page, call] = await send(head('GET /learn'), head('GET /api/v1/events', close))
    const told = { 'retry-after': '30', 'x-cannot-save': '1' }
    expect(page).toMatchObject({ status: 503, headers: told })
    expect(call).toMatchObject({ status: 503, headers: told })
    expect(call?.body).toContain('"reason":"cannot-save"')

    let line = ''
    const log = openLog('warn', { write: (written) => void (line += written) })
    const busy = busyOf(fault)
    if (busy) logBusy(log, busy)
    expect(JSON.parse(line)).toMatchObject({ level: 50, what, msg: 'cannot serve' })
    expect(JSON.parse(line).err.message).toBe(fault.message)
  },
)

test('whoever is told that the site is busy is not told that nothing can be saved', async () => {
  const { send } = await givenServer(async () => {
    throw new Busy(5, 'a queue')
  })
  for (const answer of await send(head('GET /learn'), head('GET /api/v1/events', close))) {
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
    expect(answer.headers).not.toHaveProperty('x-cannot-save')
    expect(answer.body).not.toContain('cannot-save')
  }
})

test('a fault of ours is none of those', async () => {
  const faults = [
    new TypeError('undefined is not a function'),
    await thrownBy(() => new Database(':memory:').exec('INSERT INTO a VALUES (1)')),
    Object.assign(new Error('duplicate key'), { code: '23505' }),
    'text',
  ]
  for (const fault of faults) expect(busyOf(fault)).toBeNull()
})
