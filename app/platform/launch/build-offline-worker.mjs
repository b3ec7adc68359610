import { mkdirSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { inlineWordsInBundle } from '../catalogues/inline-words.mjs'
import { browserPackages } from './browser-packages.mjs'

/** @typedef {import('vite').Rollup.RollupOutput['output'][number][]} Files */

/** What checks certificates has a worker of its own. */
const ownWorker = /\/app\/verification\//

/**
 * Builds the worker that keeps pages to be read without a connection (build/client/offline-worker.js), with the names of the
 * scripts that such a page may load.
 *
 * @param {Files} site what Vite built for browsers
 * @returns {Promise<string[]>} the modules that are in it, as paths from the root of the repository
 * @throws {Error} when the site has not exactly one script of every page
 */
export async function buildOfflineWorker(site) {
  const { outputFiles, metafile } = await build({
    entryPoints: ['app/learning/offline/worker.ts'],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    sourcemap: 'external',
    outdir: 'build/maps',
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    define: { builtScripts: JSON.stringify(listScripts(site)) },
    plugins: [inlineWordsInBundle('browser'), browserPackages],
  })
  mkdirSync('build/maps', { recursive: true })
  for (const { path, text } of outputFiles) {
    const isMap = path.endsWith('.map')
    writeFileSync(
      isMap ? 'build/maps/offline-worker.js.map' : 'build/client/offline-worker.js',
      text,
    )
  }
  return Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs))
}

/**
 * The script of every page, what it may load on any page, and what it loads for each island, as `room/file`.
 *
 * @param {Files} site
 * @returns {import('../../learning/offline/kept-pages').BuiltScripts}
 */
export function listScripts(site) {
  const chunks = new Map(
    site.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
  )
  const [entry, another] = [...chunks.values()].filter(({ facadeModuleId, isEntry }) => {
    return isEntry && facadeModuleId?.endsWith('/app/entry.client.tsx')
  })
  if (!entry || another) throw new Error('the site has not one script of every page')
  const sourceOf = (/** @type {string} */ name) => chunks.get(name)?.facadeModuleId ?? ''
  const isApart = (/** @type {string} */ name) =>
    chunks.get(name)?.moduleIds.some((id) => ownWorker.test(id))
  const own = entry.dynamicImports.filter((name) => !isApart(name))
  // What lets an island live is of no use to a page without one.
  const hydrating = own.filter((name) => sourceOf(name).endsWith('/island/hydrate-island.tsx'))
  const islandOf = (/** @type {string} */ name) => {
    const [, room, file] = /\/app\/([\w-]+)\/islands\/([\w-]+)\.tsx$/.exec(sourceOf(name)) ?? []
    return room && file ? `${room}/${file}` : null
  }
  /** @param {string[]} names @returns {string[]} */
  const withAll = (names) => {
    const all = names.flatMap((name) => withImports(name, chunks, new Set([entry.fileName])))
    return [...new Set(all)].map((name) => `/${name}`)
  }
  return {
    entry: `/${entry.fileName}`,
    always: withAll(own.filter((name) => !islandOf(name) && !hydrating.includes(name))),
    islands: Object.fromEntries(
      own.flatMap((name) => {
        const island = islandOf(name)
        return island ? [[island, withAll([name, ...hydrating])]] : []
      }),
    ),
  }
}

/**
 * A script with all that it may load besides.
 *
 * @param {string} name
 * @param {Map<string, { imports: string[], dynamicImports: string[] }>} chunks
 * @param {Set<string>} seen those that are counted already, and those that are there in any case
 * @returns {string[]}
 */
function withImports(name, chunks, seen) {
  if (seen.has(name)) return []
  seen.add(name)
  const { imports = [], dynamicImports = [] } = chunks.get(name) ?? {}
  return [
    name,
    ...[...imports, ...dynamicImports].flatMap((each) => withImports(each, chunks, seen)),
  ]
}
