import './check-node.mjs'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { build } from 'vite'
import { buildStamp, hashSources } from './ensure-built.mjs'
import { bundling } from './bundle-thread.mjs'
import { buildOfflineWorker } from './build-offline-worker.mjs'
import { buildVerifier } from './build-verifier.mjs'
import { stepLine } from './tell-steps.mjs'
import { listPackages, writeNotices } from './write-notices.mjs'

/*
 * Builds the site for production into build/: client/ (files for browsers, compressed beforehand, and the notices of third
 * parties), server/ (pages), offline/ (the verifier in one file), bin/ (the server process and the command line), maps/ (source maps
 * of what browsers are sent). Prints a line for each step.
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

keepMaps()
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
  rmSync('build/maps', { recursive: true, force: true })
  const pages = await build({ logLevel: 'error' })
  console.log(stepLine('Site', 'pages on the server'))
  await build({ logLevel: 'error', build: { ssr: true } })
  console.log(stepLine('Site', 'offline verifier'))
  const verifier = await buildVerifier()
  const worker = await buildOfflineWorker(outputOf(pages))
  const packages = listPackages([...modulesIn(pages), ...verifier, ...worker])
  writeFileSync('build/client/third-party-notices.txt', writeNotices(packages))
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

/**
 * The modules of which something is left in what Vite built.
 *
 * @param {Awaited<ReturnType<typeof build>>} built
 * @returns {string[]}
 */
function modulesIn(built) {
  return outputOf(built).flatMap((file) => {
    if (file.type === 'asset') return []
    const modules = Object.entries(file.modules)
    return modules.flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))
  })
}

/**
 * The files that Vite built.
 *
 * @param {Awaited<ReturnType<typeof build>>} built
 */
function outputOf(built) {
  if ('close' in built) throw new Error('a build that watches has no end')
  return [built].flat().flatMap(({ output }) => output)
}

/** Takes the source maps of what browsers are sent to where nobody is sent them: build/maps. */
function keepMaps() {
  mkdirSync('build/maps', { recursive: true })
  for (const file of readdirSync('build/client', { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.map')) {
      renameSync(join('build/client', file), join('build/maps', basename(file)))
    }
  }
}
