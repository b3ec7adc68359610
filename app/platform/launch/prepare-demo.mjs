import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formerSettingNames, settingNames, settingsOfDemo } from '../config/setting-names.mjs'
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
  await takeFreePort(process.env, tell)

  const seed = await runProgram(process.execPath, ['build/bin/demo.js'], { tell })
  if (seed.status !== 0)
    throw new LaunchError('The demonstration could not be prepared; see above.')
}

/**
 * Takes another port when the wanted one is in use. Settings that cannot be used are left as they are: whoever reads them
 * next names them.
 *
 * @param {Record<string, string | undefined>} env HOST and PORT in it; PORT is changed
 * @param {import('./tell-steps.mjs').Tell} tell
 */
export async function takeFreePort(env, tell) {
  const host = env.HOST?.trim() || '127.0.0.1'
  const wanted = Number(env.PORT?.trim() || 3000)
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) return
  const port = (await tryPort(host, wanted)) ?? (await tryPort(host, 0))
  if (port === null) return
  if (port !== wanted) tell(stepLine('Demo', `port ${wanted} is in use; taking ${port}`))
  env.PORT = String(port)
}

/**
 * Takes every setting of the operator out of an environment but those that no data, key or other system can be met by.
 *
 * @param {Record<string, string | undefined>} env
 */
export function leaveOutSettings(env) {
  for (const name of settingNames) if (!settingsOfDemo.includes(name)) delete env[name]
  for (const former of Object.keys(formerSettingNames)) delete env[former]
}

/**
 * @param {string} host
 * @param {number} port 0 for any
 * @returns {Promise<number | null>} the port, or null when another program has it
 */
function tryPort(host, port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen(port, host, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? null) : null))
    })
  })
}
