import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {import('./read-reports.mjs').Result} Result
 * @typedef {import('./read-reports.mjs').Failure} Failure
 * @typedef {object} Suite
 * @property {string} name
 * @property {string} program its name in node_modules/.bin
 * @property {(files: string[], report: string) => string[]} args for these files alone, or for all; where the report goes
 * @property {(text: string) => Result} read takes the text of the report
 */

/** So many files may be run again: where more fail, something is broken and not merely disturbed. */
const mostFiles = 4

/**
 * Runs a program with its output shown as it comes.
 *
 * @param {string} program its name in node_modules/.bin, or node
 * @param {string[]} args
 * @returns {Promise<boolean>} whether it ended well
 */
export function run(program, args) {
  const file = program === 'node' ? process.execPath : join('node_modules/.bin', program)
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}

/**
 * Runs a suite. What failed in a few files is run once more, with nothing beside it: a test that passes then was disturbed by
 * a busy machine, and is told as unsteady, so that it is mended without holding up what others did. A counterexample
 * that a property found is never run again: other examples would be tried, and the fault would be forgotten.
 *
 * @param {Suite} suite
 * @param {string[]} [files] none means all
 * @returns {Promise<{ passed: number, failed: Failure[], unsteady: Failure[] }>}
 */
export async function runSuite(suite, files = []) {
  const first = await runOnce(suite, files)
  const again = [...new Set(first.failed.map(({ file }) => file))]
  if (!mayRunAgain(first.failed)) return { ...first, unsteady: [] }
  console.log(`\n== ${suite.name}: once more, alone: ${again.join(' ')}`)
  const { failed } = await runOnce(suite, again)
  const unsteady = first.failed.filter((each) => !failed.some((other) => isSame(each, other)))
  return { passed: first.passed + unsteady.length, failed, unsteady }
}

/**
 * @param {Failure[]} failed
 * @returns {boolean} whether these are worth a second run
 */
export function mayRunAgain(failed) {
  const files = new Set(failed.map(({ file }) => file))
  const known = failed.every(({ file, property }) => file !== '' && !property)
  return known && files.size > 0 && files.size <= mostFiles
}

/**
 * @param {Failure} one
 * @param {Failure} other
 */
function isSame(one, other) {
  return one.file === other.file && one.name === other.name
}

/**
 * @param {Suite} suite
 * @param {string[]} files
 * @returns {Promise<Result>}
 */
async function runOnce({ name, program, args, read }, files) {
  const report = `test-results/${program}.json`
  rmSync(report, { force: true })
  const well = await run(program, args(files, report))
  const result = existsSync(report) ? read(readFileSync(report, 'utf8')) : { passed: 0, failed: [] }
  if (well || result.failed.length > 0) return result
  // A run that ended badly without a failed test (the program itself fell) is a failure all the same.
  return { ...result, failed: [{ file: '', name, why: 'ended badly', property: false }] }
}
