import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runProgram } from './run-program.mjs'
import { LaunchError, tellStep } from './tell-steps.mjs'

/** What a build is made of. `content/` is not: it is published, not built. */
const sources = [
  'app',
  'db',
  'public',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
]

/** Where a build notes what it was made of, when it is whole. */
export const buildStamp = 'build/.stamp'

/** SHA-256 (hex) of the names and bytes of everything that a build is made of. */
export function hashSources() {
  const hash = createHash('sha256')
  for (const path of sources.flatMap(listFiles).sort()) {
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} path a file or a folder @returns {string[]} */
function listFiles(path) {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/**
 * Builds the site when its sources are not those of the last whole build.
 *
 * @param {import('./tell-steps.mjs').Tell} tell
 * @throws {LaunchError} when it fails; why, the build has told
 */
export async function ensureBuilt(tell) {
  if (existsSync(buildStamp) && readFileSync(buildStamp, 'utf8') === hashSources()) return
  await tellStep(tell, 'Site', { begin: 'building', done: 'built' }, async () => {
    const build = ['app/platform/launch/build.mjs']
    const { status } = await runProgram(process.execPath, build, { tell })
    if (status !== 0) {
      throw new LaunchError('The site could not be built; see above.')
    }
  })
}
