import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { runProgram } from '../app/platform/launch/run-program.mjs'
import { launch, LaunchError, stepLine, tellStep } from '../app/platform/launch/tell-steps.mjs'

/*
 * `npm run test:node -- MAJOR [ROOM ...]`: the test command under another Node.js. It gets the newest of that major version
 * from npm, clones the last commit into a scratch folder, and runs `npm test` there (with rooms those alone), packages and
 * native modules included. What is not committed is not in the clone. The folder is removed after a run that passed.
 */

/**
 * The npm package that holds the program and its headers for a machine like this one; the package `node` would fetch it by
 * a script of its own.
 *
 * @param {string} major
 */
function packageOf(major) {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  return { name: `${prefix}-${platform}-${process.arch}`, wanted: `^${major}` }
}

/**
 * @param {string} begin what the step does
 * @param {string} program
 * @param {string[]} args
 * @throws {LaunchError} when it fails, with what it said
 */
async function need(begin, program, args) {
  await tellStep(console.log, 'Node', { begin, done: 'done' }, async () => {
    const { status, output } = await runProgram(program, args)
    if (status !== 0) throw new LaunchError(`${output.trim()}\n${program} failed.`)
  })
}

await launch(async () => {
  const [major = '', ...rooms] = process.argv.slice(2)
  if (!/^\d\d$/.test(major)) throw new LaunchError('Say which: npm run test:node -- 22 [ROOM ...]')
  const root = join(import.meta.dirname, '..')
  const folder = mkdtempSync(join(tmpdir(), `shanyrak-node-${major}-`))
  // Tests run verbs as a user who may write nothing, and who has to reach the site.
  chmodSync(folder, 0o755)
  const { name, wanted } = packageOf(major)
  const place = ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--loglevel=error']
  await need(`installing ${name}@${wanted}`, 'npm', [...place, `${name}@${wanted}`])
  const site = join(folder, 'site')
  await need(`cloning the last commit into ${site}`, 'git', ['clone', '--quiet', root, site])

  // npm itself is run by the first `node` of the path as well, and so are its scripts.
  const bin = join(folder, 'node_modules', name, 'bin')
  const env = { PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
  const { output } = await runProgram('node', ['--version'], { env })
  console.log(stepLine('Node', `npm test under ${output.trim()}`))
  const args = ['test', '--', ...rooms]
  const { status } = await runProgram('npm', args, { cwd: site, env, tell: console.log })
  if (status === 0) rmSync(folder, { recursive: true, force: true })
  else console.log(stepLine('Node', `what failed lies in ${site}`))
  process.exit(status)
})
