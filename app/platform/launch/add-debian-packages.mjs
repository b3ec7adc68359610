import { existsSync } from 'node:fs'
import { runProgram } from './run-program.mjs'
import { LaunchError, tellStep } from './tell-steps.mjs'

/**
 * Adds packages of Debian's. No service is started by that, and nothing is asked.
 *
 * @param {import('./tell-steps.mjs').Tell} tell
 * @param {string} purpose what they are needed for
 * @param {string[]} packages
 * @throws {LaunchError} when this is not Debian, not root, or apt-get failed: with the command to run by hand
 */
export async function addDebianPackages(tell, purpose, packages) {
  const byHand = `apt-get update && apt-get install --no-install-recommends ${packages.join(' ')}`
  if (!existsSync('/usr/bin/apt-get')) {
    throw new LaunchError(
      `Missing, needed ${purpose}: ${packages.join(', ')}. Install them with your system's packages and try again.`,
    )
  }
  if (process.getuid?.() !== 0) {
    throw new LaunchError(
      `Missing, needed ${purpose}: ${packages.join(', ')}. Run this as root and try again:\n  ${byHand}`,
    )
  }
  const words = { begin: `adding ${packages.join(', ')} ${purpose}`, done: 'added' }
  await tellStep(tell, 'Debian', words, async () => {
    const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
    const options = ['-q', '-y', '--no-install-recommends']
    const update = await runProgram('apt-get', ['-q', 'update'], { env })
    const install = await runProgram('apt-get', [...options, 'install', ...packages], { env })
    if (install.status !== 0) {
      throw new LaunchError(
        `${lastLines(update.status === 0 ? install.output : update.output + install.output)}\n` +
          `apt-get could not add what is needed ${purpose}. Put that right, or run by hand:\n  ${byHand}`,
      )
    }
  })
}

/** @param {string} output */
export function lastLines(output) {
  return output.trimEnd().split('\n').slice(-15).join('\n')
}
