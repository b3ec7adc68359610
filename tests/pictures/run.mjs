import '../../app/platform/launch/check-node.mjs'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from '../../app/platform/launch/ensure-built.mjs'
import { ensureInstalled } from '../../app/platform/launch/ensure-installed.mjs'
import { launch } from '../../app/platform/launch/tell-steps.mjs'
import { addNeededPrograms } from '../add-needed-programs.mjs'

/*
 * `npm run pictures -- OUT [/ADDRESS]`: takes a picture of every page of the demonstration, or of those whose address in
 * app/routes.ts begins with ADDRESS, in three languages, two widths, light and dark, into the folder OUT.
 */
const root = join(import.meta.dirname, '../..')
const args = process.argv.slice(2)
const from = process.cwd()
process.chdir(root)

await launch(async () => {
  await ensureInstalled(console.error)
  await addNeededPrograms(console.error, 'for the pictures', ['chromium'])
  await ensureBuilt(console.error)
})

const { build } = await import('esbuild')
const scratch = mkdtempSync(join(tmpdir(), 'shanyrak-pictures-'))
symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'))
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))
await build({
  entryPoints: { main: 'tests/pictures/main.ts' },
  outdir: scratch,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  outExtension: { '.js': '.mjs' },
  // The stand-ins of tests for a site ask where they are; bundled, they are here.
  define: { 'import.meta.dirname': JSON.stringify(join(root, 'tests/support')) },
  logLevel: 'error',
})
const { main } = await import(pathToFileURL(join(scratch, 'main.mjs')).href)
process.exitCode = await main(args, from)
