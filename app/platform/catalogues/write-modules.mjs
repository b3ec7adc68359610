import { join } from 'node:path'
import { format } from 'prettier'
import { languages, listMessages, wholeGroup } from './read-catalogues.mjs'
import { joinPlaces, readPlaces } from './read-places.mjs'

/** @typedef {import('./read-catalogues.mjs').Catalogue} Catalogue */

/** What TypeScript takes for a place of each kind. */
const types = { text: 'string | number', number: 'number', date: 'Date | number', choice: 'string' }

/**
 * The module of a group, through which the code gets at its messages: it knows their keys from the source and what has to
 * be put into each. It changes only when a place of a message does, never with the words.
 *
 * @param {Catalogue} catalogue
 * @param {string} group
 * @returns {Promise<{ file: string, text: string }>}
 */
export async function writeModule(catalogue, group) {
  const name = moduleName(group)
  const places = listMessages(catalogue)
    .filter((message) => message.group === group)
    .flatMap(({ key, texts }) => {
      const each = languages.map((language) => readPlaces(texts[language] ?? '', language).places)
      const joined = [...joinPlaces(each)].map(([place, kind]) => `${place}: ${types[kind]}`)
      return joined.length === 0 ? [] : [`'${key}': { ${joined.join('; ')} }`]
    })
  const about = catalogue.context[group]?.[wholeGroup] ?? ''
  const values = places.length === 0 ? '' : `, { ${places.join('\n')} }`
  const from = catalogue.room === 'platform' ? '..' : '../../platform'
  const text = `// Written by \`npm run words\` from the JSON files beside it; whoever edits it by hand loses the edit.
import type { Catalogue } from '${from}/i18n/messages'
${languages.map((language) => `import ${language} from './${language}.json' with { type: 'json' }`).join('\n')}

${comment(about)}
export const ${name}: Catalogue<keyof typeof kk.${group}${values}> = {
  ${languages.map((language) => `${language}: ${language}.${group}`).join(', ')} }
`
  return {
    file: join(catalogue.folder, `${fileName(name)}.ts`),
    text: await format(text, {
      parser: 'typescript',
      semi: false,
      singleQuote: true,
      printWidth: 100,
      quoteProps: 'as-needed',
    }),
  }
}

/**
 * The modules of all groups of a catalogue.
 *
 * @param {Catalogue} catalogue
 */
export function writeModules(catalogue) {
  return Promise.all(Object.keys(catalogue.texts.kk).map((group) => writeModule(catalogue, group)))
}

/** A comment of a declaration, in lines of the usual length. @param {string} text */
function comment(text) {
  if (text.length < 90) return `/** ${text} */`
  const lines = text.match(/.{1,90}(?= |$)/g) ?? []
  return ['/**', ...lines.map((line) => ` * ${line.trim()}`), ' */'].join('\n')
}

/** As `auditMessages` for the group `audit`; the words that a room has for everything are `messages`. @param {string} group */
function moduleName(group) {
  return group === 'general' ? 'messages' : `${group}Messages`
}

/** As `audit-messages` for `auditMessages`. @param {string} name */
function fileName(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
