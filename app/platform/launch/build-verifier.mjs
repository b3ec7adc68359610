import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { inlineWordsInBundle } from '../catalogues/inline-words.mjs'
import { browserPackages } from './browser-packages.mjs'

const source = 'app/verification'
const inOneFile = 'app/verification/offline'

/** What only the page says that has a server: what came of asking it. */
const saidOnline = [
  ...['checkedTwice', 'disagree', 'offline', 'serverFailed', 'notChecked', 'toOffline'],
]

/**
 * Builds what checks certificates offline: the verifier in one file (build/offline/verifier.html), with a place
 * for what is known, and the worker that keeps it (build/client/verify-worker.js). The page's own policy
 * lets nothing run but this script, and lets nothing be fetched at all.
 *
 * @returns {Promise<string[]>} the modules that are in them, as paths from the root of the repository
 */
export async function buildVerifier() {
  const { text: script, map, modules } = await bundle(`${inOneFile}/main.tsx`)
  const { text: style } = await bundle(`${inOneFile}/offline.css`)
  const worker = await bundle(`${source}/browser/worker.ts`, 'iife')
  const policy = [
    `default-src 'none'`,
    `script-src '${digest(script)}'`,
    `style-src '${digest(style)}'`,
    `connect-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
  const page = fill(readFileSync(`${inOneFile}/page.html`, 'utf8'), {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    style: `<style>${style}</style>`,
    script: `<script type="module">${script}</script>`,
  })
  rmSync('build/offline', { recursive: true, force: true })
  mkdirSync('build/offline', { recursive: true })
  writeFileSync('build/offline/verifier.html', page)
  writeFileSync('build/client/verify-worker.js', worker.text)
  mkdirSync('build/maps', { recursive: true })
  writeFileSync('build/maps/verifier.js.map', map)
  writeFileSync('build/maps/verify-worker.js.map', worker.map)
  return [...modules, ...worker.modules]
}

/**
 * @param {string} entry
 * @param {'esm' | 'iife'} format
 * @returns {Promise<{ text: string, map: string, modules: string[] }>} the map is named by nothing in the text
 */
async function bundle(entry, format = 'esm') {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    sourcemap: 'external',
    outdir: 'build/maps',
    format,
    platform: 'browser',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    jsx: 'automatic',
    plugins: [inlineWordsInBundle('browser', unsaid), browserPackages, leaveOut],
  })
  const output = outputFiles.find(({ path }) => !path.endsWith('.map'))
  const map = outputFiles.find(({ path }) => path.endsWith('.map'))
  if (!output || !map) throw new Error(`${entry} came to nothing`)
  const modules = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs))
  refuseUnsaid(modules)
  return { text: output.text, map: map.text, modules }
}

const unsaid = saidOnline.map((key) => `presented.${key}`)

/** @param {string[]} modules @throws {Error} when one of them says what was left out */
function refuseUnsaid(modules) {
  for (const file of modules.filter((each) => each.startsWith('app/verification/'))) {
    const source = readFileSync(file, 'utf8')
    const said = saidOnline.find((key) => source.includes(`t('${key}')`))
    if (said) throw new Error(`${file} says '${said}', which the offline verifier does not hold`)
  }
}

/**
 * What a check never asks of its packages, by the file that would answer. It makes the signed graph of a credential, and that is
 * all it does with JSON-LD: it frames and compacts nothing, reads no graph, loads nothing over a connection and never stops all else to make one. It has one
 * proof to check, of data integrity, and no set of them nor one of the kind before; keys that are written in one way; and contexts of ours alone, of version 2
 * and so few that they need no cache that forgets. Browsers that take turns by messages need no other way to. So much less of the
 * file must be sent around.
 *
 * @type {[RegExp, string][]}
 */
const idle = [
  [/[\\/]jsonld[\\/]lib[\\/](?:frame|compact|fromRdf|RequestQueue)\.js$/, 'module.exports = {}'],
  [/[\\/]rdf-canonize[\\/]lib[\\/]RDFC10Sync\.js$/, 'module.exports = class {}'],
  [/[\\/]jsonld[\\/]lib[\\/]documentLoaders[\\/]\w+\.js$/, 'module.exports = () => null'],
  [
    /[\\/]jsonld-signatures[\\/]lib[\\/](?:ProofSet|suites[\\/]LinkedDataSignature)\.js$/,
    'module.exports = class {}',
  ],
  [/[\\/]ed25519-multikey[\\/]lib[\\/]keyPairTranslator\.js$/, 'export const toMultikey = null'],
  [/[\\/]credentials-context[\\/]lib[\\/]v1\.js$/, 'export default {}'],
  [/[\\/]security-context[\\/]js[\\/]security-v[12]\.js$/, 'module.exports = {}'],
  [
    /[\\/]jsonld[\\/]node_modules[\\/]lru-cache[\\/]index\.js$/,
    'module.exports = class extends Map { constructor() { super() } }',
  ],
  [
    /[\\/]setimmediate[\\/]setImmediate\.js$/,
    `globalThis.setImmediate ??= (next) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => { port1.close(); next() }
      port2.postMessage(null)
    }`,
  ],
]

/** @type {import('esbuild').Plugin} */
const leaveOut = {
  name: 'leave-out',
  setup(build) {
    for (const [filter, contents] of idle) build.onLoad({ filter }, () => ({ contents }))
  },
}

/** As a policy names it: of exactly what stands between the tags. @param {string} text */
function digest(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** @param {string} page @param {Record<string, string>} parts */
function fill(page, parts) {
  return Object.entries(parts).reduce(
    (filled, [name, part]) => filled.replace(`<!-- ${name} -->`, () => part),
    page,
  )
}
