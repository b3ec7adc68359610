import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readPlaywright } from '../../read-reports.mjs'
import { runSuite } from '../../run-suite.mjs'
import { findStill } from '../../watch-workers.mjs'

/** Within the repository, where the runner of stories is found. */
function scratchFolder() {
  mkdirSync('test-results', { recursive: true })
  const folder = mkdtempSync('test-results/hanging-')
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** A main thread that waits for ever, as that of the worker did: no timer of its own can end it. */
const hang = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)'

/** Stories of which one hangs the first time, run by the real runner in a real worker. */
function suiteThatHangs() {
  const folder = scratchFolder()
  const mark = JSON.stringify(join(folder, 'hung'))
  writeFileSync(
    join(folder, 'hanging.spec.mjs'),
    `import { existsSync, writeFileSync } from 'node:fs'
     import { test } from '@playwright/test'
     test('hangs', () => {
       if (existsSync(${mark})) return
       writeFileSync(${mark}, '')
       ${hang}
     })
     test('holds', () => {})`,
  )
  writeFileSync(
    join(folder, 'config.mjs'),
    `export default {
       testDir: '.',
       outputDir: 'output',
       workers: 1,
       timeout: 10_000,
       reporter: [['list'], ['json', { outputFile: process.env.HANGING_REPORT }]],
     }`,
  )
  return {
    name: 'stories that hang',
    program: 'node',
    silence: 3_000,
    args: (files: string[], out: string) => {
      process.env.HANGING_REPORT = join(process.cwd(), out)
      const named = files.map((file) => file.split('/').at(-1) ?? '')
      return [
        'node_modules/@playwright/test/cli.js',
        'test',
        '--config',
        join(folder, 'config.mjs'),
        ...named,
      ]
    },
    read: readPlaywright,
  }
}

test('a worker that hangs is ended, the rest goes on, and what hung is run again alone', async () => {
  const result = await runSuite(suiteThatHangs())
  expect(result).toMatchObject({ passed: 2, failed: [], unsteady: [{ name: 'hangs' }] })
}, 240_000)

test('only who was there before and has not worked since stands still', () => {
  const before = new Map([
    [1, 5],
    [2, 5],
    [3, 5],
  ])
  const now = new Map([
    [1, 5.01],
    [2, 6],
    [4, 0],
  ])
  expect(findStill(before, now)).toEqual([1])
})
