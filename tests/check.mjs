import '../app/platform/launch/check-node.mjs'
import { spawn } from 'node:child_process'
import { join } from 'node:path'

/*
 * `npm run check`: all that is judged without running the site. It is silent when all is well; otherwise it shows what
 * each tool found, and ends with 1. Types are checked by the linter (the compiler that it holds reads tsconfig.json), since
 * both need the same program: one reading of it in place of two.
 */
process.chdir(join(import.meta.dirname, '..'))

const tools = [
  {
    name: 'format',
    args: ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '--cache', '.'],
  },
  {
    name: 'types and lint',
    args: ['oxlint/bin/oxlint', '--type-aware', '--type-check', '--deny-warnings'],
  },
  { name: 'unused', args: ['knip/bin/knip.js', '--no-progress', '--no-config-hints'] },
]

/**
 * @param {{ name: string, args: string[] }} tool
 * @returns {Promise<{ name: string, well: boolean, output: string }>}
 */
function run({ name, args: [program = '', ...args] }) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(process.execPath, [join('node_modules', program), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text))
    }
    child.once('error', (error) => resolve({ name, well: false, output: String(error) }))
    child.once('close', (code) => resolve({ name, well: code === 0, output }))
  })
}

const wrong = (await Promise.all(tools.map(run))).filter(({ well }) => !well)
for (const { name, output } of wrong) console.error(`== ${name}\n${output.trim()}\n`)
process.exit(wrong.length > 0 ? 1 : 0)
