import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { prepareData } from '../../../app/prepare-data'
import { freshFolder } from '../../support/fresh-database'
import { freshServices } from '../../support/fresh-services'

/** Settings of an installation in which nobody is yet. */
async function givenSettings() {
  const { config } = await freshServices()
  await prepareData(config, () => undefined)
  const { dataDir, database } = config
  const url = database.engine === 'postgres' ? database.url : `file:${database.file}`
  return { DATA_DIR: dataDir, DATABASE_URL: url }
}

/** Runs a verb of the built command line whose reader has left before the first word. */
async function runUnread(typed: string[], env: Record<string, string>) {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, ['build/bin/admin.js', ...typed], {
    env: { PATH, HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.destroy()
  const ended = once(child, 'exit')
  const said = await text(child.stderr)
  const [code] = await ended
  return { code, said }
}

const typed = [['--help'], ['doctor'], ['key:list'], ['backup', '-'], ['audit:export', '-']]

test('a verb whose reader has left ends as any tool does: with 141, and without a word about it', async () => {
  const env = await givenSettings()
  for (const words of typed) {
    const { code, said } = await runUnread(words, env)
    expect(said, words.join(' ')).not.toMatch(/EPIPE|^ {4}at /m)
    expect(code, words.join(' ')).toBe(141)
  }
}, 120_000)

/** Runs a verb of the built command line in a shell that did something first. */
function runIn(shell: string, typed: string[], settings: Record<string, string>) {
  const { PATH = '', HOME = '' } = process.env
  const words = ['-c', shell, 'sh', process.execPath, 'build/bin/admin.js', ...typed]
  const env = { PATH, HOME, NODE_ENV: 'production' as const, ...settings }
  return spawnSync('sh', words, { env, encoding: 'utf8' })
}

test('a verb whose output finds its disk full says so, and ends with 1', async () => {
  const env = await givenSettings()
  for (const words of typed) {
    const { status, stderr } = runIn('exec "$@" > /dev/full', words, env)
    expect(stderr, words.join(' ')).toMatch(/is full\./)
    expect(stderr, words.join(' ')).not.toMatch(/^ {4}at /m)
    expect(status, words.join(' ')).toBe(1)
  }
}, 120_000)

test('what could not be written whole is not left behind, and the reason is told without a stack', async () => {
  const env = await givenSettings()
  const folder = freshFolder()
  for (const verb of ['audit:export', 'backup']) {
    const { status, stderr } = runIn('ulimit -f 0; exec "$@"', [verb, join(folder, verb)], env)
    expect(stderr, verb).not.toMatch(/^ {4}at /m)
    expect(stderr, verb).toMatch(/\S/)
    expect(status, verb).toBe(1)
    expect(readdirSync(folder), verb).toEqual([])
  }
}, 120_000)
