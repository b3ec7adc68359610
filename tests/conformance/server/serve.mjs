import { build } from 'esbuild'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/* `npm run conformance:serve -- --port N [--https]`: bundles the test server into a scratch folder, and runs it. */
const root = join(import.meta.dirname, '../../..')
process.chdir(root)
const scratch = mkdtempSync(join(tmpdir(), 'shanyrak-conformance-'))
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))
symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'))
const outfile = join(scratch, 'serve.mjs')
await build({
  entryPoints: ['tests/conformance/server/serve-main.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  logLevel: 'error',
})
const { main } = await import(pathToFileURL(outfile).href)
process.exitCode = await main(process.argv.slice(2))
