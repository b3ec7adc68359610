import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readPlaywright, readVitest } from '../../read-reports.mjs'
import { mayRunAgain, runSuite } from '../../run-suite.mjs'

/** Each run of the program leaves the next of these messages behind, as vitest reports the one test of `a.test.ts`. */
function suiteOf(...messages: (string | undefined)[]) {
  const folder = mkdtempSync(join(tmpdir(), 'shanyrak-suite-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const program = join(folder, 'program.mjs')
  writeFileSync(
    program,
    `import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
     appendFileSync(${JSON.stringify(join(folder, 'runs'))}, process.argv[3] + '\\n')
     const runs = readFileSync(${JSON.stringify(join(folder, 'runs'))}, 'utf8').split('\\n').length - 2
     const message = ${JSON.stringify(messages.map((message) => message ?? null))}[runs]
     mkdirSync('test-results', { recursive: true })
     const test = { status: message ? 'failed' : 'passed', fullName: 'holds', failureMessages: [message] }
     const file = { name: 'a.test.ts', status: test.status, message: '', assertionResults: [test] }
     writeFileSync(process.argv[2], JSON.stringify({
       numPassedTests: message ? 0 : 1, testResults: [file], unhandled: [], unfinished: [] }))
     process.exitCode = message ? 1 : 0`,
  )
  const args = (files: string[], report: string) => [program, report, files.join()]
  return { name: 'one test', program: 'node', args, read: readVitest }
}

const failure = (why: string) => ({ file: 'a.test.ts', name: 'holds', why, property: false })

test('what failed once and passes alone is told as unsteady, and is no failure', async () => {
  const result = await runSuite(suiteOf('too late', undefined))
  expect(result).toMatchObject({ passed: 1, failed: [], unsteady: [failure('too late')] })
})

test('what fails again is a failure', async () => {
  const result = await runSuite(suiteOf('wrong', 'wrong still'))
  expect(result).toMatchObject({ passed: 0, failed: [failure('wrong still')], unsteady: [] })
})

test('what failed and was not among what was run again has failed', async () => {
  const suite = suiteOf('too late', undefined)
  let reads = 0
  const read = (text: string) => {
    const result = suite.read(text)
    return reads++ === 0 ? result : { ...result, held: [] }
  }
  const result = await runSuite({ ...suite, read })
  expect(result).toMatchObject({ failed: [failure('too late')], unsteady: [] })
})

test('a story that another file tells is run again by the file that Playwright was given', () => {
  const spec = { title: 'the gallery', file: 'compare-gallery.ts', ok: false }
  const held = { title: 'the editor', file: 'development.spec.ts', ok: true }
  const suites = [
    { file: 'development.spec.ts', specs: [held], suites: [{ file: '', specs: [spec] }] },
  ]
  const { failed, held: passed } = readPlaywright(
    JSON.stringify({ stats: { expected: 1 }, suites }),
  )
  expect(failed).toMatchObject([{ file: 'tests/e2e/development.spec.ts', name: 'the gallery' }])
  expect(passed).toEqual(['tests/e2e/development.spec.ts > the editor'])
})

test('a counterexample that a property found is never run again', async () => {
  const result = await runSuite(suiteOf('Error: Property failed after 3 tests', undefined))
  expect(result.failed).toMatchObject([{ name: 'holds', property: true }])
})

test('of a property is told in a line by which seed and path it is tried again, with what, and what broke', async () => {
  const message = [
    'Error: Property failed after 2 tests',
    '{ seed: -42, path: "1:0", endOnFailure: true }',
    'Counterexample: [{"minutes":85,',
    '  "name":"Әсел"}]',
    'Shrunk 3 time(s)',
    '',
    'Hint: Enable verbose mode',
    '    at somewhere (a.test.ts:1:1)',
    'Caused by: throttled',
    'a diff',
  ].join('\n')
  const { failed } = await runSuite(suiteOf(message))
  expect(failed.map(({ why }) => why)).toEqual([
    'Error: Property failed after 2 tests { seed: -42, path: "1:0", endOnFailure: true } ' +
      'Counterexample: [{"minutes":85, "name":"Әсел"}] Caused by: throttled',
  ])
})

test('neither a program that fell nor a fault in many files is run again', () => {
  expect(mayRunAgain([])).toBe(false)
  expect(mayRunAgain([failure('one')])).toBe(true)
  expect(mayRunAgain([failure('one'), { ...failure('fell'), file: '' }])).toBe(false)
  const many = Array.from({ length: 5 }, (_, at) => ({ ...failure('one'), file: `${at}.test.ts` }))
  expect(mayRunAgain(many)).toBe(false)
})

test('files that a dead worker left behind are run again, however many; what is told of no file is not', () => {
  const fell = { ...failure('worker died'), file: '' }
  const left = Array.from({ length: 9 }, (_, at) => ({
    ...{ file: `${at}.test.ts`, name: '', why: '', property: false },
    ...{ unfinished: true as const },
  }))
  expect(mayRunAgain([fell, ...left])).toBe(true)
  expect(mayRunAgain([fell])).toBe(false)
})

/** A suite whose one test passes, and whose program falls afterwards. */
function suiteThatFalls() {
  const suite = suiteOf(undefined)
  const fall = 'process.on("exit", () => { console.error("closed"); process.exitCode = 1 })'
  return {
    ...suite,
    args: (files: string[], report: string) => [
      ...['--import', `data:text/javascript,${encodeURIComponent(fall)}`],
      ...suite.args(files, report),
    ],
  }
}

const fell = { file: '', name: 'one test', why: 'ended badly: closed', property: false }

test('a program that falls after every test has told its end is told as unsteady, with what it said last', async () => {
  const result = await runSuite(suiteThatFalls())
  expect(result).toMatchObject({ passed: 1, failed: [], unsteady: [fell] })
})

test('a program that falls is a failure where tests may have been left out', async () => {
  const suite = suiteThatFalls()
  const read = (text: string) => ({ ...suite.read(text), whole: undefined })
  const result = await runSuite({ ...suite, read })
  expect(result).toMatchObject({ failed: [fell], unsteady: [] })
})
