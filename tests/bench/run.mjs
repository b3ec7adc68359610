import '../../app/platform/launch/check-node.mjs'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from '../../app/platform/launch/ensure-installed.mjs'
import { launch, LaunchError } from '../../app/platform/launch/tell-steps.mjs'
import { addNeededPrograms } from '../add-needed-programs.mjs'

/*
 * `npm run bench`: adds what is missing on this machine, bundles the bench into a scratch folder, runs it there, and
 * removes the folder.
 */
const root = join(import.meta.dirname, '../..')
process.chdir(root)
const args = process.argv.slice(2)

await launch(async () => {
  await ensureInstalled(console.error)
  const { postgres, chromium } = programsFor(args)
  if (postgres) await addNeededPrograms(console.error, 'for the bench', ['postgresql-15'])
  if (chromium) await addChromium()
})

/**
 * What the bench needs beside Node.js. Chromium opens the first view and the offline verifier.
 *
 * @param {string[]} options
 */
function programsFor(options) {
  const has = (/** @type {string[]} */ ...names) =>
    options.some((option) => names.some((name) => option === name || option.startsWith(`${name}=`)))
  const opensPages = !has(
    '--no-first-view',
    '--rows',
    '--strangers',
    '--growth',
    '--workers',
    '--memory',
  )
  return {
    postgres: has('--postgres') && !has('--help'),
    chromium: (has('--trust') || opensPages) && !has('--help'),
  }
}

/** Where it cannot be added everything else is measured all the same, and the report says what was not. */
async function addChromium() {
  try {
    await addNeededPrograms(console.error, 'for the bench', ['chromium'])
  } catch (fault) {
    if (!(fault instanceof LaunchError) || args.includes('--trust')) throw fault
    console.error(`${fault.message}\nThe first view of a lesson is not measured.`)
    args.push('--no-first-view')
  }
}

const { build } = await import('esbuild')
const scratch = mkdtempSync(join(tmpdir(), 'shanyrak-bench-'))
const names = [
  'main',
  'bare-http',
  'seed/seed-main',
  'load/load-main',
  'load/probe-main',
  'trust/multiply-main',
  'trust/work-main',
]
symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'))
await build({
  entryPoints: names.map((name) => ({
    in: `tests/bench/${name}.ts`,
    out: name.split('/').at(-1) ?? name,
  })),
  outdir: join(scratch, 'bin'),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  outExtension: { '.js': '.mjs' },
  logLevel: 'error',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))
const { main } = await import(pathToFileURL(join(scratch, 'bin/main.mjs')).href)
process.exitCode = await main({ root, scratch, args })
