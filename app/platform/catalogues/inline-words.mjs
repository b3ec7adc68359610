import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const modulePath = /\/app\/[^/]+\/words\/(?:[a-z-]+-)?messages\.ts$/
const catalogueImport = /^import (kk|ru|en) from '\.\/(kk|ru|en)\.json' with \{ type: 'json' \}$/gm

/**
 * Puts the messages of a group into its module in place of the whole catalogues of the room: so that a file for browsers
 * carries the groups that are used in it and no others. Bundlers drop modules that nobody uses, but not parts of
 * an object, and they never divide a module between two files.
 *
 * @param {string} code of a module in `words/`
 * @param {string} folder in which it stands
 * @returns {string}
 * @throws {Error} when it does not take one group of each catalogue
 */
export function inlineGroup(code, folder) {
  const inlined = code.replace(catalogueImport, (_, language) => {
    const [, group] = new RegExp(`\\b${language}: ${language}\\.(\\w+)`).exec(code) ?? []
    const texts = JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8'))
    if (!group || !texts[group]) throw new Error(`${folder}: a module without a group of messages`)
    return `const ${language} = { ${group}: ${JSON.stringify(texts[group])} }`
  })
  if (inlined === code) throw new Error(`${folder}: a module of messages without catalogues`)
  return inlined
}

/**
 * As inlineGroup, when the site is built with Vite. Development and tests read the JSON files as they are.
 *
 * @returns {import('vite').Plugin}
 */
export function inlineWords() {
  return {
    name: 'inline-words',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const [file = ''] = id.split('?')
      return modulePath.test(file) ? inlineGroup(code, dirname(file)) : null
    },
  }
}

/**
 * As inlineGroup, for what esbuild bundles.
 *
 * @type {import('esbuild').Plugin}
 */
export const inlineWordsInBundle = {
  name: 'inline-words',
  setup(build) {
    build.onLoad({ filter: modulePath }, ({ path }) => ({
      contents: inlineGroup(readFileSync(path, 'utf8'), dirname(path)),
      loader: 'ts',
    }))
  },
}
