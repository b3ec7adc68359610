import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { inlineWordsInBundle } from '../catalogues/inline-words.mjs'

const source = 'app/verification'

/**
 * Builds what checks certificates offline: the verifier in one file (build/offline/verifier.html), with a place
 * for what is known, and the worker that keeps it (build/client/verify-worker.js). The page's own policy
 * lets nothing run but this script, and lets nothing be fetched at all.
 */
export async function buildVerifier() {
  const script = await bundle(`${source}/offline/main.ts`)
  const style = await bundle(`${source}/offline/offline.css`)
  const policy = [
    `default-src 'none'`,
    `script-src '${digest(script)}'`,
    `style-src '${digest(style)}'`,
    `connect-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
  const page = fill(readFileSync(`${source}/offline/page.html`, 'utf8'), {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    style: `<style>${style}</style>`,
    script: `<script type="module">${script}</script>`,
  })
  rmSync('build/offline', { recursive: true, force: true })
  mkdirSync('build/offline', { recursive: true })
  writeFileSync('build/offline/verifier.html', page)
  writeFileSync(
    'build/client/verify-worker.js',
    await bundle(`${source}/browser/worker.ts`, 'iife'),
  )
}

/** @param {string} entry @param {'esm' | 'iife'} format @returns {Promise<string>} */
async function bundle(entry, format = 'esm') {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format,
    platform: 'browser',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    plugins: [inlineWordsInBundle],
  })
  const [output] = outputFiles
  if (!output) throw new Error(`${entry} came to nothing`)
  return output.text
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
