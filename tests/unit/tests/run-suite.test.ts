import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readVitest } from '../../read-reports.mjs'
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
     writeFileSync(process.argv[2], JSON.stringify({ numPassedTests: message ? 0 : 1, testResults: [file] }))
     process.exit(message ? 1 : 0)`,
  )
  const args = (files: string[], report: string) => [program, report, files.join()]
  return { name: 'one test', program: 'node', args, read: readVitest }
}

const failure = (why: string) => ({ file: 'a.test.ts', name: 'holds', why, property: false })

test('what failed once and passes alone is told as unsteady, and is no failure', async () => {
  const result = await runSuite(suiteOf('too late', undefined))
  expect(result).toEqual({ passed: 1, failed: [], unsteady: [failure('too late')] })
})

test('what fails again is a failure', async () => {
  const result = await runSuite(suiteOf('wrong', 'wrong still'))
  expect(result).toEqual({ passed: 0, failed: [failure('wrong still')], unsteady: [] })
})

test('a counterexample that a property found is never run again', async () => {
  const result = await runSuite(suiteOf('Error: Property failed after 3 tests', undefined))
  expect(result.failed).toMatchObject([{ name: 'holds', property: true }])
})

test('neither a program that fell nor a fault in many files is run again', () => {
  expect(mayRunAgain([])).toBe(false)
  expect(mayRunAgain([failure('one')])).toBe(true)
  expect(mayRunAgain([failure('one'), { ...failure('fell'), file: '' }])).toBe(false)
  const many = Array.from({ length: 5 }, (_, at) => ({ ...failure('one'), file: `${at}.test.ts` }))
  expect(mayRunAgain(many)).toBe(false)
})
