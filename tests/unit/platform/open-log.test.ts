import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { DrizzleQueryError } from 'drizzle-orm/errors'
import { expect, test } from 'vitest'
import { openLog } from '../../../app/platform/logging/open-log.server'
import { freshFolder } from '../../support/fresh-database'

/** What a log writes of a fault. */
function write(err: unknown): Record<string, unknown> {
  let line = ''
  const log = openLog('info', { write: (text) => void (line += text) })
  log.error({ err }, 'fault')
  return JSON.parse(line).err
}

test('a failed query is told without the values that it was given', () => {
  const cause = Object.assign(new Error('duplicate key value violates a constraint'), {
    code: '23505',
    detail: 'Key (email)=(aigerim@example.kz) already exists.',
  })
  const query = 'insert into person (email, name, iin_hash) values ($1, $2, $3)'
  const values = ['aigerim@example.kz', 'Сәрсенова Әйгерім', 'c0ffee']
  const written = write(new DrizzleQueryError(query, values, cause))
  expect(written).toMatchObject({
    type: 'DrizzleQueryError',
    message: `Failed query: ${query}\nparams: [redacted]`,
    stack: expect.stringContaining('open-log.test.ts'),
    cause: { code: '23505', message: 'duplicate key value violates a constraint' },
  })
  expect(JSON.stringify(written)).not.toMatch(/aigerim|Сәрсенова|c0ffee/)
})

test('an e-mail that a mail server refused is told without its address', () => {
  const refusal = '550 5.1.1 <aigerim@example.kz>: Recipient address rejected'
  const error = Object.assign(
    new Error(`Can't send mail - all recipients were rejected: ${refusal}`),
    {
      code: 'EENVELOPE',
      response: refusal,
      rejected: ['aigerim@example.kz'],
    },
  )
  const written = write(error)
  expect(written).toMatchObject({
    code: 'EENVELOPE',
    message: expect.stringContaining('550 5.1.1 <[e-mail]>'),
  })
  expect(JSON.stringify(written)).not.toContain('aigerim')
})

test('an IIN in the text of an error is left out, however it was written', () => {
  for (const iin of ['061211600012', '061211 600012', '0612-1160-0012']) {
    const written = write(new RangeError(`cannot read "${iin}" at 17`))
    expect(written.message).toBe('cannot read "[number]" at 17')
  }
})

test('what was thrown without being an error is told too', () => {
  expect(write('lost: aigerim@example.kz')).toMatchObject({ message: 'lost: [e-mail]' })
})

test('the token of a link in the text of an error is left out', () => {
  const token = 'aB3-_'.repeat(8) + 'xyz'
  const written = write(new Error(`No route matches URL "/reset-password/${token}."`))
  expect(written.message).toBe('No route matches URL "/reset-password/[token]."')
})

test('a process whose log cannot be written, or is read by nobody, goes on', async () => {
  const program = join(freshFolder(), 'program.cjs')
  await build({
    stdin: {
      contents: `import { openLog } from '${join(process.cwd(), 'app/platform/logging/open-log.server')}'
        const log = openLog('info')
        for (let line = 0; line < 20000; line++) log.info({ line }, 'a line of more than a few words')
        process.stderr.write('goes on')`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: program,
  })
  const run = (to: string) => spawnSync('sh', ['-c', `node ${program} ${to}`], { encoding: 'utf8' })
  for (const to of ['> /dev/full', '| true', '>&-']) {
    expect(run(to), to).toMatchObject({ status: 0, stderr: 'goes on' })
  }
})
