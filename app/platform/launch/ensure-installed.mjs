import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { addDebianPackages } from './add-debian-packages.mjs'
import { runProgram } from './run-program.mjs'
import { LaunchError, tellStep } from './tell-steps.mjs'

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages */

/**
 * Installs the packages of the lockfile when those in node_modules are others. Needs the network only then.
 *
 * @param {import('./tell-steps.mjs').Tell} tell
 * @throws {LaunchError} when they cannot be installed, saying why
 */
export async function ensureInstalled(tell) {
  if (holdsWhatIsLocked('.') && fitsThisNode('.')) return
  const words = { begin: 'installing; the first time takes a minute or two', done: 'installed' }
  await tellStep(tell, 'Packages', words, async () => {
    let { status, output } = await npmCi()
    if (status !== 0 && /gyp ERR|prebuild-install/.test(output) && !(await hasCompilers())) {
      await addDebianPackages(tell, 'to compile better-sqlite3', ['python3', 'make', 'g++'])
      ;({ status, output } = await npmCi())
    }
    if (status !== 0) {
      throw new LaunchError(
        `${firstLines(output)}\nThe packages could not be installed (npm ci, above). ` +
          'The first start needs the network; put right what npm names and start again.',
      )
    }
  })
}

/**
 * Whether the module that is compiled on the machine is there, and was compiled for the Node.js that runs now: after another
 * major version of it came, npm's account is the same, and the module cannot be loaded.
 *
 * @param {string} folder
 */
export function fitsThisNode(folder) {
  const compiled = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'
  try {
    createRequire(import.meta.url)(resolve(folder, compiled))
    return true
  } catch {
    return false
  }
}

/**
 * Whether a folder's node_modules holds exactly what its lockfile says. npm writes its own account of it at the very
 * end of an installation, so a broken-off one counts as none.
 *
 * @param {string} folder
 */
export function holdsWhatIsLocked(folder) {
  const account = join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(account)) return false
  const wanted = readPackages(join(folder, 'package-lock.json'))
  const present = readPackages(account)
  const alike = (/** @type {string} */ path) =>
    wanted[path]?.version === present[path]?.version &&
    wanted[path]?.integrity === present[path]?.integrity
  return (
    Object.keys(present).every(alike) &&
    // Binaries for other systems are optional, and absent here.
    Object.keys(wanted).every((path) => path === '' || wanted[path]?.optional || alike(path))
  )
}

/** @param {string} lockfile @returns {Packages} */
function readPackages(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages
}

function npmCi() {
  // Node's own headers, when they came with it, spare the compiler a download.
  const prefix = dirname(dirname(process.execPath))
  const headers = existsSync(join(prefix, 'include/node/node.h'))
  return runProgram('npm', ['ci', '--include=dev', '--include=optional', '--loglevel=error'], {
    env: headers ? { npm_config_nodedir: prefix } : undefined,
  })
}

async function hasCompilers() {
  const found = await Promise.all(
    ['python3', 'make', 'g++'].map((program) => runProgram(program, ['--version'])),
  )
  return found.every(({ status }) => status === 0)
}

/** npm says first what is wrong, and then for long how it is used. @param {string} output */
function firstLines(output) {
  return output.trimStart().split('\n').slice(0, 15).join('\n')
}
