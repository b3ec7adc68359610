import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { prepareData } from '../../../app/prepare-data'
import { freshServices } from '../../support/fresh-services'

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

test('a verb whose reader has left ends as any tool does: with 141, and without a word about it', async () => {
  const { config } = await freshServices()
  await prepareData(config, () => undefined)
  const env = {
    DATA_DIR: config.dataDir,
    DATABASE_URL:
      config.database.engine === 'postgres' ? config.database.url : `file:${config.database.file}`,
  }
  const typed = [['--help'], ['doctor'], ['key:list'], ['backup', '-'], ['audit:export', '-']]
  for (const words of typed) {
    const { code, said } = await runUnread(words, env)
    expect(said, words.join(' ')).not.toMatch(/EPIPE|^ {4}at /m)
    expect(code, words.join(' ')).toBe(141)
  }
}, 120_000)
