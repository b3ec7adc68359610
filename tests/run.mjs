import '../app/platform/launch/check-node.mjs'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildStamp } from '../app/platform/launch/ensure-built.mjs'
import { ensureInstalled } from '../app/platform/launch/ensure-installed.mjs'
import { launch, LaunchError } from '../app/platform/launch/tell-steps.mjs'
import { addBareBrowser, addNeededPrograms, neededForTests } from './add-needed-programs.mjs'
import { ensureTools } from './conformance/ensure-tools.mjs'
import { readPlaywright, readVitest } from './read-reports.mjs'
import { run, runSuite } from './run-suite.mjs'

/*
 * `npm test`: adds what is missing on this machine, then runs `npm run check` and builds, then runs every
 * test. Check and build count as one each. `npm test -- ROOM ...` runs the unit, integration and page tests of those rooms
 * alone, on both engines, does not check, and builds only what was never built. The last lines name what was unsteady and what
 * failed, and then `N passed, N failed`: whoever is shown only the end of a long run must not have to guess.
 */
process.chdir(join(import.meta.dirname, '..'))
const tell = console.log
let passed = 0
/** @type {string[]} what failed: a check, or a test with its file */
const failed = []
/** @type {string[]} what failed beside everything else, and passed alone */
const unsteady = []

/**
 * @param {string} name
 * @param {string} program
 * @param {string[]} args
 */
async function check(name, program, args) {
  tell(`\n== ${name}`)
  const { well } = await run(program, args)
  if (well) passed += 1
  else failed.push(name)
}

/**
 * @param {import('./run-suite.mjs').Suite} suite
 * @param {string[]} [files] none means all
 */
async function count(suite, files) {
  tell(`\n== ${suite.name}`)
  const result = await runSuite(suite, files)
  passed += result.passed
  failed.push(...result.failed.map(tellFailure))
  unsteady.push(...result.unsteady.map(tellFailure))
}

/** @param {import('./read-reports.mjs').Failure} failure */
function tellFailure({ file, name, why }) {
  return [file, name, why].filter(Boolean).join(' > ')
}

/** @type {import('./run-suite.mjs').Suite} */
const vitest = {
  name: 'unit, integration on both engines, architecture',
  program: 'vitest',
  args: (files, report) => [
    ...['run', '--config', 'tests/vitest.config.ts', ...files],
    ...['--reporter=dot', '--reporter=./tests/report-causes.mjs', `--outputFile.json=${report}`],
  ],
  read: readVitest,
}

/** @type {import('./run-suite.mjs').Suite} */
const playwright = {
  name: 'stories in a browser',
  program: 'playwright',
  args: (files) => {
    // Files are named when they are run again because something in them failed.
    const recorded = files.length > 0 ? ['--trace=retain-on-failure'] : []
    return ['test', '--config', 'tests/playwright.config.ts', ...recorded, ...files]
  },
  read: readPlaywright,
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
  if (folders.length === 0) await addBareBrowser(tell)
  // Neither reads what the other writes, and each leaves a core idle for half of its time.
  const first = []
  if (folders.length === 0) {
    first.push(check('check', 'node', ['tests/check.mjs']))
  }
  // Some tests of a room start the built site; in a fresh clone there is none.
  if (folders.length === 0 || !existsSync(buildStamp)) {
    first.push(check('build', 'node', ['app/platform/launch/build.mjs']))
  }
  await Promise.all(first)
  await count(vitest, folders)
  if (folders.length === 0) await count(playwright)
})

if (unsteady.length > 0) tell(`\n== unsteady, to be mended\n${unsteady.join('\n')}`)
if (failed.length > 0) tell(`\n== failed\n${failed.join('\n')}`)
tell(`\n${passed} passed, ${failed.length} failed`)
process.exit(failed.length > 0 ? 1 : 0)
