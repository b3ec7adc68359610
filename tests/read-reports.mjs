import { relative } from 'node:path'

/**
 * @typedef {{ file: string, name: string, why: string, property: boolean, unfinished?: true }} Failure a test that did not
 *   hold, or a file that could not be loaded or was not run to its end; whether a property found a counterexample, which no
 *   second run may make forgotten
 * @typedef {{ passed: number, failed: Failure[], held: string[], whole?: true }} Result how many tests passed, and each that did
 *   not; those that passed, as toKey names them; whether the report tells of every test that was asked for
 * @typedef {{ status: string, fullName: string, failureMessages: string[] }} VitestTest
 * @typedef {{ name: string, status: string, message: string, assertionResults: VitestTest[] }} VitestFile
 * @typedef {{ file: string, message: string }} Unhandled what went wrong outside of every test; the file that was run then
 * @typedef {{ numPassedTests: number, testResults: VitestFile[], unhandled: Unhandled[], unfinished: string[] }} VitestReport
 *   as tests/report-causes.mjs writes it
 * @typedef {{ title: string, ok: boolean }} Spec
 * @typedef {{ file: string, specs?: Spec[], suites?: Suite[] }} Suite those of a report are its files
 * @typedef {{ stats: { expected: number }, suites: Suite[] }} PlaywrightReport
 */

/**
 * Reads what vitest's JSON reporter wrote. A file that could not be loaded has no tests, and is itself what failed; so has one
 * that was not run to its end because its worker died.
 *
 * @param {string} text
 * @returns {Result}
 */
export function readVitest(text) {
  /** @type {VitestReport} */
  const report = JSON.parse(text)
  const failed = [
    ...report.testResults.flatMap(failedIn),
    ...report.unhandled.map(({ file, message }) => toFailure(inProject(file), outside, message)),
    ...report.unfinished.map(toUnfinished),
  ]
  const held = report.testResults.flatMap(heldIn)
  return { passed: report.numPassedTests, failed, held, whole: true }
}

/**
 * @param {string} file
 * @param {string} name
 * @returns {string} by which a test is known again in another report
 */
export function toKey(file, name) {
  return `${file} > ${name}`
}

/**
 * @param {VitestFile} file
 * @returns {string[]} its tests that passed, and its name alone where all of it was run to its end
 */
function heldIn({ name, status, assertionResults }) {
  const file = relative('.', name)
  const names = assertionResults.flatMap(({ status, fullName }) =>
    status === 'passed' ? fullName : [],
  )
  return (status === 'passed' ? ['', ...names] : names).map((each) => toKey(file, each))
}

/** The name of what went wrong in a file, but in none of its tests. */
export const outside = 'outside of every test'

/** @param {string} file as vitest names it, or nothing */
function inProject(file) {
  return file && relative('.', file)
}

/**
 * @param {string} name
 * @returns {Failure}
 */
function toUnfinished(name) {
  const why = 'was not run to its end'
  return { file: inProject(name), name: '', why, property: false, unfinished: true }
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
  const why = firstLine(message)
  if (!/Property failed/.test(message ?? '')) return { file, name, why, property: false }
  return { file, name, why: [why, ...counterexampleIn(message)].join(' '), property: true }
}

/** @param {string | undefined} text */
function firstLine(text) {
  return text?.split('\n')[0] ?? ''
}

/** So much of a counterexample is told: what is longer is found again by its seed and path. */
const mostTold = 600

/**
 * What one needs to try it again and to know what broke, out of what fast-check says of a property: its seed and path, the
 * example, and the fault that it met with.
 *
 * @param {string | undefined} message
 * @returns {string[]}
 */
function counterexampleIn(message = '') {
  const seed = /^\{ seed: .*\}$/m.exec(message)?.[0]
  const example = /^Counterexample: [^]*?(?=\nShrunk |\nGot |\n\n|(?![^]))/m.exec(message)?.[0]
  const cause = /^Caused by: .*$|^Got .*$/im.exec(message)?.[0]
  return [seed, example, cause]
    .flatMap((part) => part ?? [])
    .map((part) => part.replace(/\s+/g, ' ').slice(0, mostTold))
}

/**
 * Reads what Playwright's JSON reporter wrote. A story belongs to the file that Playwright was given, which may only call the one
 * that it is written in.
 *
 * @param {string} text
 * @returns {Result}
 */
export function readPlaywright(text) {
  /** @type {PlaywrightReport} */
  const { stats, suites } = JSON.parse(text)
  const specs = suites.flatMap((suite) =>
    specsOf(suite).map((spec) => ({ ...spec, file: `tests/e2e/${suite.file}` })),
  )
  return {
    passed: stats.expected,
    failed: specs.filter(({ ok }) => !ok).map(({ file, title }) => toFailure(file, title, '')),
    held: specs.filter(({ ok }) => ok).map(({ file, title }) => toKey(file, title)),
  }
}

/**
 * @param {Suite} suite
 * @returns {Spec[]}
 */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)]
}
