import { parse } from '@formatjs/icu-messageformat-parser'
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
 * @param {'server' | 'browser'} reader who formats the messages: a browser has no parser, and gets them parsed
 * @param {readonly string[]} unsaid messages that nothing says where it is read, as `group.key`
 * @returns {string}
 * @throws {Error} when it does not take one group of each catalogue
 */
export function inlineGroup(code, folder, reader, unsaid = []) {
  const inlined = code.replace(catalogueImport, (_, language) => {
    const [, group] = new RegExp(`\\b${language}: ${language}\\.(\\w+)`).exec(code) ?? []
    const texts = JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8'))
    if (!group || !texts[group]) throw new Error(`${folder}: a module without a group of messages`)
    const said = Object.fromEntries(
      Object.entries(texts[group]).filter(([key]) => !unsaid.includes(`${group}.${key}`)),
    )
    const messages = reader === 'browser' ? parseMessages(said) : said
    return `const ${language} = { ${group}: ${JSON.stringify(messages)} }`
  })
  if (inlined === code) throw new Error(`${folder}: a module of messages without catalogues`)
  return inlined
}

/** Rooms whose pages have so many words in browsers that each language is a file of its own (`browser/load-words` of the room). */
const byLanguage = /\/app\/verification\/words\//

/**
 * Puts a place for the words of the page's language into the module of a group, in place of three catalogues.
 *
 * @param {string} code of a module in `words/`
 * @returns {string}
 * @throws {Error} when it does not take one group of each catalogue
 */
export function leaveGroupOut(code) {
  const left = code.replace(catalogueImport, (_, language) => {
    const [, group] = new RegExp(`\\b${language}: ${language}\\.(\\w+)`).exec(code) ?? []
    if (!group) throw new Error('a module without a group of messages')
    return `const ${language} = { ${group}: lateWords('${group}') }`
  })
  if (left === code) throw new Error('a module of messages without catalogues')
  return `import { lateWords } from '../../platform/i18n/late-words'\n${left}`
}

/** A whole catalogue, as a formatter without a parser takes it. @param {string} text of a JSON file */
function parseCatalogue(text) {
  const groups = Object.entries(JSON.parse(text))
  return JSON.stringify(
    Object.fromEntries(groups.map(([name, each]) => [name, parseMessages(each)])),
  )
}

/** What has places, as a formatter without a parser takes it. @param {Record<string, string>} texts */
function parseMessages(texts) {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      text.includes('{') ? parse(text, { ignoreTag: true }) : text,
    ]),
  )
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
    transform(code, id, options) {
      const [file = ''] = id.split('?')
      const reader = options?.ssr ? 'server' : 'browser'
      const isApart = reader === 'browser' && byLanguage.test(file)
      if (isApart && file.endsWith('.json')) return parseCatalogue(code)
      if (!modulePath.test(file)) return null
      return isApart ? leaveGroupOut(code) : inlineGroup(code, dirname(file), reader)
    },
  }
}

/**
 * As inlineGroup, for what esbuild bundles.
 *
 * @param {'server' | 'browser'} reader
 * @param {readonly string[]} [unsaid]
 * @returns {import('esbuild').Plugin}
 */
export function inlineWordsInBundle(reader, unsaid) {
  return {
    name: 'inline-words',
    setup(build) {
      build.onLoad({ filter: modulePath }, ({ path }) => ({
        contents: inlineGroup(readFileSync(path, 'utf8'), dirname(path), reader, unsaid),
        loader: 'ts',
      }))
    },
  }
}
