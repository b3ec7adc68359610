import { relative } from 'node:path'

/**
 * @typedef {{ passed: number, failed: string[] }} Result how many tests passed, and the file and name of each that did not
 * @typedef {{ status: string, fullName: string, failureMessages: string[] }} VitestTest
 * @typedef {{ name: string, status: string, message: string, assertionResults: VitestTest[] }} VitestFile
 * @typedef {{ numPassedTests: number, testResults: VitestFile[] }} VitestReport
 * @typedef {{ file: string, title: string, ok: boolean }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 * @typedef {{ stats: { expected: number, flaky: number }, suites: Suite[] }} PlaywrightReport
 */

/**
 * Reads what vitest's JSON reporter wrote. A file that could not be loaded has no tests, and is itself what failed.
 *
 * @param {VitestReport} report
 * @returns {Result}
 */
export function readVitest(report) {
  return { passed: report.numPassedTests, failed: report.testResults.flatMap(failedIn) }
}

/** @param {VitestFile} file */
function failedIn({ name, status, message, assertionResults }) {
  const path = relative('.', name)
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (status === 'failed' && failed.length === 0) return [`${path} > ${firstLine(message)}`]
  return failed.map(({ fullName, failureMessages }) =>
    [path, fullName, firstLine(failureMessages[0])].join(' > '),
  )
}

/** @param {string | undefined} text */
function firstLine(text) {
  return text?.split('\n')[0] ?? ''
}

/**
 * Reads what Playwright's JSON reporter wrote.
 *
 * @param {PlaywrightReport} report
 * @returns {Result}
 */
export function readPlaywright({ stats, suites }) {
  const failed = suites.flatMap(specsOf).filter(({ ok }) => !ok)
  return {
    passed: stats.expected + stats.flaky,
    failed: failed.map(({ file, title }) => `${file} > ${title}`),
  }
}

/**
 * @param {Suite} suite
 * @returns {Spec[]}
 */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)]
}
