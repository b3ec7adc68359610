import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readVitest } from '../../read-reports.mjs'

const root = resolve(import.meta.dirname, '../../..')

/**
 * Runs test files as `npm test` does, each one's text by its name.
 *
 * @returns how the program ended, and what is read from its report
 */
function runFiles(texts: Record<string, string>) {
  const folder = mkdtempSync(join(root, 'node_modules/.report-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(join(folder, name), `import { expect, test } from 'vitest'\n${text}`)
  }
  const config = join(folder, 'vitest.config.mjs')
  const settings = { include: ['*.test.mjs'], exclude: [], isolate: false, fileParallelism: false }
  writeFileSync(config, `export default { test: ${JSON.stringify(settings)} }`)
  const report = join(folder, 'report.json')
  const { status } = spawnSync(
    process.execPath,
    [
      ...[join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--root', folder],
      ...['--config', config, '--reporter', join(root, 'tests/report-causes.mjs')],
      ...[`--outputFile.json=${report}`],
    ],
    { cwd: root, encoding: 'utf8' },
  )
  return { status, ...readVitest(readFileSync(report, 'utf8')) }
}

const passes = `test('passes', () => expect(1).toBe(1))`

test('a promise that nobody waited for is told with its file, though every test passed', () => {
  const { status, passed, failed } = runFiles({
    'a.test.mjs': `${passes}
      test('leaves a promise', async () => {
        void Promise.reject(new Error('too late for anybody'))
        await new Promise((resolve) => setTimeout(resolve, 5))
      })`,
  })
  expect({ status, passed }).toEqual({ status: 1, passed: 2 })
  expect(failed).toMatchObject([{ name: 'outside of every test', property: false }])
  expect(failed[0]?.file).toMatch(/a\.test\.mjs$/)
  expect(failed[0]?.why).toMatch(/Unhandled Rejection too late for anybody at .*a\.test\.mjs/)
})

test('a worker that dies leaves files behind, and each is told', () => {
  const { status, failed } = runFiles({
    'a.test.mjs': passes,
    'b.test.mjs': `test('dies', () => process.kill(process.pid, 'SIGKILL'))`,
  })
  expect(status).toBe(1)
  const unfinished = failed.filter((failure) => failure.unfinished)
  expect(unfinished.map(({ file }) => file.split('/').at(-1))).toContain('b.test.mjs')
  expect(failed.map(({ name }) => name)).toContain('outside of every test')
})

test('what a property met with is told as its cause', () => {
  const { failed } = runFiles({
    'a.test.mjs': `test('holds', () => {
      throw new Error('Property failed after 1 tests', { cause: new Error('throttled') })
    })`,
  })
  expect(failed).toMatchObject([{ name: 'holds', property: true }])
  expect(failed[0]?.why).toContain('Caused by: throttled')
})
