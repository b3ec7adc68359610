import { relative } from 'node:path'

/**
 * @typedef {{ file: string, name: string, why: string, property: boolean }} Failure a test that did not hold, or a file
 *   that could not be loaded; whether a property found a counterexample, which no second run may make forgotten
 * @typedef {{ passed: number, failed: Failure[] }} Result how many tests passed, and each that did not
 * @typedef {{ status: string, fullName: string, failureMessages: string[] }} VitestTest
 * @typedef {{ name: string, status: string, message: string, assertionResults: VitestTest[] }} VitestFile
 * @typedef {{ numPassedTests: number, testResults: VitestFile[] }} VitestReport
 * @typedef {{ file: string, title: string, ok: boolean }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 * @typedef {{ stats: { expected: number }, suites: Suite[] }} PlaywrightReport
 */

/**
 * Reads what vitest's JSON reporter wrote. A file that could not be loaded has no tests, and is itself what failed.
 *
 * @param {string} text
 * @returns {Result}
 */
export function readVitest(text) {
  /** @type {VitestReport} */
  const report = JSON.parse(text)
  return { passed: report.numPassedTests, failed: report.testResults.flatMap(failedIn) }
}

/** @param {VitestFile} file */
function failedIn({ name, status, message, assertionResults }) {
  const file = relative('.', name)
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (status === 'failed' && failed.length === 0) return [toFailure(file, '', message)]
  return failed.map(({ fullName, failureMessages }) =>
    toFailure(file, fullName, failureMessages[0]),
  )
}

/**
 * @param {string} file
 * @param {string} name
 * @param {string | undefined} message
 * @returns {Failure}
 */
function toFailure(file, name, message) {
  return { file, name, why: firstLine(message), property: /Property failed/.test(message ?? '') }
}

/** @param {string | undefined} text */
function firstLine(text) {
  return text?.split('\n')[0] ?? ''
}

/**
 * Reads what Playwright's JSON reporter wrote.
 *
 * @param {string} text
 * @returns {Result}
 */
export function readPlaywright(text) {
  /** @type {PlaywrightReport} */
  const { stats, suites } = JSON.parse(text)
  const failed = suites.flatMap(specsOf).filter(({ ok }) => !ok)
  return {
    passed: stats.expected,
    failed: failed.map(({ file, title }) => toFailure(`tests/e2e/${file}`, title, '')),
  }
}

/**
 * @param {Suite} suite
 * @returns {Spec[]}
 */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)]
}
