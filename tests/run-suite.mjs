import { spawn } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { outside, toKey } from './read-reports.mjs'
import { silenceMs, watchWorkers } from './watch-workers.mjs'

/**
 * @typedef {import('./read-reports.mjs').Result} Result
 * @typedef {import('./read-reports.mjs').Failure} Failure
 * @typedef {{ passed: number, failed: Failure[], held: string[], unsteady: Failure[] }} Outcome
 * @typedef {object} Suite
 * @property {string} name
 * @property {string} program its name in node_modules/.bin
 * @property {(files: string[], report: string) => string[]} args for these files alone, or for all; where the report goes
 * @property {(text: string) => Result} read takes the text of the report
 * @property {number} [silence] see run
 */

/** So many files may be run again: where more fail, something is broken and not merely disturbed. */
const mostFiles = 4

/** So much of what a program said last of its faults is told where it ended badly without a failed test, in characters. */
const mostSaid = 600

/** @type {Result} What is known of a program that left no report. */
const nothing = { passed: 0, failed: [], held: [] }

/** So long the rest of the output of a program that has ended is waited for, in milliseconds. */
const outputMs = 5_000

/**
 * Runs a program with its output shown as it comes, and ends those of its workers that hang.
 *
 * @param {string} program its name in node_modules/.bin, or node
 * @param {string[]} args
 * @param {number} [silence] after so much silence its workers are looked at, in milliseconds
 * @returns {Promise<{ well: boolean, said: string }>} whether it ended well, and the end of what it wrote of its faults
 */
export function run(program, args, silence = silenceMs) {
  const file = program === 'node' ? process.execPath : join('node_modules/.bin', program)
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment() })
    child.stdout.pipe(process.stdout, { end: false })
    child.stderr.pipe(process.stderr, { end: false })
    let said = ''
    child.stderr.on('data', (text) => (said = `${said}${text}`.slice(-mostSaid)))
    const stopWatching = watchWorkers(child, { silence })
    /** @param {boolean} well */
    const end = (well) => {
      stopWatching()
      resolve({ well, said: stripVTControlCharacters(said).replace(/\s+/g, ' ').trim() })
    }
    child.once('error', () => end(false))
    child.once('close', (code) => end(code === 0))
    // What outlives the program may hold its output open; what it wrote itself is here by then.
    child.once('exit', (code) => setTimeout(() => end(code === 0), outputMs).unref())
  })
}

/** Output is passed on by this process: a program would take a terminal behind it for a file, and leave out its colours. */
function environment() {
  return process.stdout.isTTY ? { FORCE_COLOR: '1', ...process.env } : process.env
}

/**
 * Runs a suite. What failed in a few files is run once more, with nothing beside it: a test that passes then was disturbed by
 * a busy machine, and is told as unsteady, so that it is mended without holding up what others did. A counterexample
 * that a property found is never run again: other examples would be tried, and the fault would be forgotten.
 *
 * @param {Suite} suite
 * @param {string[]} [files] none means all
 * @returns {Promise<Outcome>}
 */
export async function runSuite(suite, files = []) {
  const first = await runOnce(suite, files)
  const again = [...new Set(first.failed.flatMap(({ file }) => file || []))]
  if (!mayRunAgain(first.failed)) return first
  // How long each file took stands in the report of the first run alone.
  keepReport(suite)
  console.log(`\n== ${suite.name}: once more, alone: ${again.join(' ')}`)
  const { failed, unsteady, held } = await runOnce(suite, again)
  const isKnown = (/** @type {Failure} */ each) => failed.some((other) => isSame(each, other))
  const passedNow = first.failed.filter((each) => !isKnown(each) && mayHavePassed(each, held))
  // What is told neither as passed nor as failed was not run again, and has failed.
  const notRun = first.failed.filter((each) => !isKnown(each) && !mayHavePassed(each, held))
  return {
    passed: first.passed + passedNow.length,
    failed: [...failed, ...notRun],
    unsteady: [...passedNow, ...unsteady],
    held: [...first.held, ...held],
  }
}

/** @param {Suite} suite */
function reportOf({ program }) {
  return `test-results/${program}.json`
}

/** @param {Suite} suite */
function keepReport(suite) {
  const report = reportOf(suite)
  if (existsSync(report)) renameSync(report, report.replace('.json', '-first.json'))
}

/**
 * @param {Failure[]} failed
 * @returns {boolean} whether these are worth a second run
 */
export function mayRunAgain(failed) {
  const unfinished = failed.filter((failure) => failure.unfinished)
  const others = failed.filter((failure) => !failure.unfinished)
  // A worker that dies is told without a file, and the files that it was to run are told as unfinished.
  const known = others.filter(({ file }) => file !== '' || unfinished.length === 0)
  const files = new Set(known.map(({ file }) => file))
  const mayPass = known.every(({ file, property }) => file !== '' && !property)
  return mayPass && files.size <= mostFiles && files.size + unfinished.length > 0
}

/**
 * Whether a test passed when it was run again. What went wrong outside of every test is mended once its whole file passes, and
 * what is told without a file once the files do that were left behind.
 *
 * @param {Failure} failure
 * @param {string[]} held
 */
function mayHavePassed({ file, name }, held) {
  return file === '' || held.includes(toKey(file, name === outside ? '' : name))
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
 * @returns {Promise<Outcome>}
 */
async function runOnce(suite, files) {
  const { name, program, args, read, silence } = suite
  const report = reportOf(suite)
  rmSync(report, { force: true })
  const { well, said } = await run(program, args(files, report), silence)
  const result = existsSync(report) ? read(readFileSync(report, 'utf8')) : nothing
  if (well || result.failed.length > 0) return { ...result, unsteady: [] }
  const fell = { file: '', name, why: `ended badly: ${said}`, property: false }
  // After its last test it can only fall over itself; before, tests are left out, and that is a failure.
  return result.whole
    ? { ...result, unsteady: [fell] }
    : { ...result, failed: [fell], unsteady: [] }
}
