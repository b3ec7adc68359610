import './check-node.mjs'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { build } from 'vite'
import { buildStamp, hashSources } from './ensure-built.mjs'
import { bundling } from './bundle-thread.mjs'
import { buildVerifier } from './build-verifier.mjs'
import { stepLine } from './tell-steps.mjs'

/*
 * Builds the site for production into build/: client/ (files for browsers, compressed beforehand),
 * server/ (pages), offline/ (the verifier in one
 * file), bin/ (the server process and the command line). Prints a line for each step.
 */
process.env.NODE_ENV = 'production'
const stamp = hashSources()
rmSync(buildStamp, { force: true })

try {
  await buildAll()
} catch (fault) {
  // The bundlers hang whole lists of files on their errors; the message says what is wrong.
  console.error(fault instanceof Error ? fault.message : fault)
  process.exit(1)
}

for (const file of readdirSync('build/client', { recursive: true, withFileTypes: true })) {
  if (!file.isFile() || !/\.(css|js|svg|json|webmanifest|txt)$/.test(file.name)) continue
  const path = join(file.parentPath, file.name)
  const bytes = readFileSync(path)
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  writeFileSync(`${path}.br`, brotliCompressSync(bytes))
}

// Only now is the build whole.
writeFileSync(buildStamp, stamp)

async function buildAll() {
  console.log(stepLine('Site', 'pages for browsers'))
  await build({ logLevel: 'error' })
  console.log(stepLine('Site', 'pages on the server'))
  await build({ logLevel: 'error', build: { ssr: true } })
  console.log(stepLine('Site', 'offline verifier'))
  await buildVerifier()
  console.log(stepLine('Site', 'server and command line'))
  rmSync('build/bin', { recursive: true, force: true })
  await bundle({
    ...bundling,
    entryPoints: {
      server: 'app/server-main.ts',
      start: 'app/start-server.ts',
      thread: 'app/thread-main.ts',
      admin: 'app/admin-main.ts',
      demo: 'db/seed/demo.ts',
    },
    outdir: 'build/bin',
  })
}
