import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { settingNames, settingsOfDemo } from '../config/setting-names.mjs'
import { runProgram } from './run-program.mjs'
import { LaunchError, stepLine } from './tell-steps.mjs'

/**
 * Makes the settings of a demonstration: a scratch folder, gone when the process ends, a free port, sample
 * people in it. Settings of a real site are left out, so that no real data can be met.
 *
 * @param {import('./tell-steps.mjs').Tell} tell
 */
export async function prepareDemo(tell) {
  const folder = mkdtempSync(join(tmpdir(), 'shanyrak-demo-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  leaveOutSettings(process.env)
  process.env.DATA_DIR = folder
  tell(stepLine('Demo', `in the scratch folder ${folder}; it is removed at the end`))
  const wanted = Number(process.env.PORT || 3000)
  const port = (await tryPort(wanted)) ?? (await tryPort(0))
  if (port !== wanted) tell(stepLine('Demo', `port ${wanted} is in use; taking ${port}`))
  process.env.PORT = String(port)

  const seed = await runProgram(process.execPath, ['build/bin/demo.js'], { tell })
  if (seed.status !== 0)
    throw new LaunchError('The demonstration could not be prepared; see above.')
}

/**
 * Takes every setting of the operator out of an environment but those that no data, key or other system can be met by.
 *
 * @param {Record<string, string | undefined>} env
 */
export function leaveOutSettings(env) {
  for (const name of settingNames) if (!settingsOfDemo.includes(name)) delete env[name]
}

/**
 * @param {number} port 0 for any
 * @returns {Promise<number | null>} the port, or null when another program has it
 */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen(port, process.env.HOST || '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? null) : null))
    })
  })
}
