import '../app/platform/launch/check-node.mjs'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from '../app/platform/launch/ensure-installed.mjs'
import { launch, LaunchError } from '../app/platform/launch/tell-steps.mjs'
import { addNeededPrograms, neededForTests } from './add-needed-programs.mjs'
import { ensureTools } from './conformance/ensure-tools.mjs'
import { readPlaywright, readVitest } from './read-reports.mjs'

/*
 * `npm test`: adds what is missing on this machine, then runs `npm run check` and builds, then runs every
 * test. Check and build count as one each. `npm test -- ROOM ...` runs the unit, integration and page tests of those rooms
 * alone, on both engines, and neither checks nor builds. The last lines name what failed, and then `N passed, N failed`: whoever
 * is shown only the end of a long run must not have to guess.
 */
process.chdir(join(import.meta.dirname, '..'))
const tell = console.log
const count = { passed: 0, failed: 0 }
/** @type {string[]} what failed: a check, or a test with its file */
const failed = []

/**
 * Runs a program with its output shown as it comes.
 *
 * @param {string} program its name in node_modules/.bin, or node
 * @param {string[]} args
 * @returns {Promise<boolean>} whether it ended well
 */
function run(program, args) {
  const file = program === 'node' ? process.execPath : join('node_modules/.bin', program)
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}

/**
 * @param {string} name
 * @param {string} program
 * @param {string[]} args
 */
async function check(name, program, args) {
  tell(`\n== ${name}`)
  const well = await run(program, args)
  count[well ? 'passed' : 'failed'] += 1
  if (!well) failed.push(name)
}

/**
 * @template Report
 * @param {string} name
 * @param {string} program
 * @param {string[]} args
 * @param {string} report the file that the program leaves behind
 * @param {(report: Report) => import('./read-reports.mjs').Result} read
 */
async function suite(name, program, args, report, read) {
  tell(`\n== ${name}`)
  rmSync(report, { force: true })
  const well = await run(program, args)
  const result = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: [] }
  // A run that ended badly without a failed test (a file that does not load) is a failure all the same.
  if (!well && result.failed.length === 0) result.failed.push(name)
  count.passed += result.passed
  count.failed += result.failed.length
  failed.push(...result.failed)
}

/**
 * Where the tests of these rooms are.
 *
 * @param {string[]} rooms such as accounts; none means all
 * @throws {LaunchError} for a room that has no tests
 */
function foldersOf(rooms) {
  return rooms.flatMap((room) => {
    const all = ['unit', 'integration', 'pages'].map((kind) => `tests/${kind}/${room}`)
    const there = all.filter((folder) => /^[a-z-]+$/.test(room) && existsSync(folder))
    if (there.length === 0) throw new LaunchError(`No room with tests is called ${room}.`)
    return there.map((folder) => `${folder}/`)
  })
}

await launch(async () => {
  await ensureInstalled(tell)
  await ensureTools(tell)
  await addNeededPrograms(tell, 'for the tests', neededForTests)

  const folders = foldersOf(process.argv.slice(2))
  if (folders.length === 0) {
    await check('check', 'node', ['tests/check.mjs'])
    await check('build', 'node', ['app/platform/launch/build.mjs'])
  }
  await suite(
    'unit, integration on both engines, architecture',
    'vitest',
    [
      ...['run', '--config', 'tests/vitest.config.ts', ...folders],
      ...['--reporter=dot', '--reporter=json', '--outputFile.json=test-results/vitest.json'],
    ],
    'test-results/vitest.json',
    readVitest,
  )
  if (folders.length > 0) return
  await suite(
    'stories in a browser',
    'playwright',
    ['test', '--config', 'tests/playwright.config.ts'],
    'test-results/e2e.json',
    readPlaywright,
  )
})

if (failed.length > 0) console.log(`\n== failed\n${failed.join('\n')}`)
console.log(`\n${count.passed} passed, ${count.failed} failed`)
process.exit(count.failed > 0 ? 1 : 0)
