import { holdsWhatIsLocked } from '../../app/platform/launch/ensure-installed.mjs'
import { runProgram } from '../../app/platform/launch/run-program.mjs'
import { LaunchError, tellStep } from '../../app/platform/launch/tell-steps.mjs'

const folder = 'tests/conformance'

/**
 * Installs the strangers' programs that examine ours when they are missing or others than their own lockfile says. Needs
 * the network only then.
 *
 * @param {import('../../app/platform/launch/tell-steps.mjs').Tell} tell
 * @throws {LaunchError} when they cannot be installed, saying why
 */
export async function ensureTools(tell) {
  if (holdsWhatIsLocked(folder)) return
  const words = { begin: 'installing what examines ours', done: 'installed' }
  await tellStep(tell, 'Packages', words, async () => {
    // None of them needs a script of its own to be run.
    const args = ['ci', '--prefix', folder, '--ignore-scripts', '--loglevel=error']
    const { status, output } = await runProgram('npm', args)
    if (status !== 0) {
      throw new LaunchError(
        `${output.trim()}\nThe tools of ${folder} could not be installed (npm ci, above).`,
      )
    }
  })
}
