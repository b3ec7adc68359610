import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { inlineWordsInBundle } from '../catalogues/inline-words.mjs'

/** How every program of ours is bundled; packages stay where they are. */
export const bundling = /** @type {const} */ ({
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  sourcemap: true,
  logLevel: 'error',
  plugins: /** @type {import('esbuild').Plugin[]} */ ([inlineWordsInBundle('server')]),
})

/**
 * Bundles what threads run where there is no whole build: a thread cannot run TypeScript.
 *
 * @param {string} outdir where to; within the repository, so that packages are found from there
 * @returns {Promise<URL>} the program
 */
export async function bundleThread(outdir, source = 'app/thread-main.ts') {
  await build({ ...bundling, entryPoints: { thread: source }, outdir })
  return pathToFileURL(`${outdir}/thread.js`)
}
