import { build } from 'esbuild'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/* `npm run bench`: bundles the bench into a scratch folder, runs it there, and removes the folder. */
const root = join(import.meta.dirname, '../..')
process.chdir(root)
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
process.exitCode = await main({ root, scratch, args: process.argv.slice(2) })
