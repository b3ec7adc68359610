import '../../app/platform/launch/check-node.mjs'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from '../../app/platform/launch/ensure-installed.mjs'
import { launch } from '../../app/platform/launch/tell-steps.mjs'
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
  await addNeededPrograms(console.error, 'for the bench', programsFor(args))
})

/**
 * Chromium opens the first view and the offline verifier.
 *
 * @param {string[]} options
 * @returns {import('../add-needed-programs.mjs').NeededPackage[]}
 */
function programsFor(options) {
  if (options.includes('--help')) return []
  const opensPages = options.includes('--trust') || !options.includes('--no-first-view')
  return [
    ...(opensPages ? [/** @type {const} */ ('chromium')] : []),
    ...(options.includes('--postgres') ? [/** @type {const} */ ('postgresql-15')] : []),
  ]
}

const { build } = await import('esbuild')
const scratch = mkdtempSync(join(tmpdir(), 'shanyrak-bench-'))
const names = [
  'main',
  'bare-http',
  'seed/seed-main',
  'load/load-main',
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
