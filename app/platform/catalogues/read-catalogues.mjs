import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The languages in which every message stands; Kazakh is the source that the others are translated from. */
export const languages = /** @type {readonly Language[]} */ (['kk', 'ru', 'en'])

/** @typedef {import('../i18n/language').Language} Language */
/** @typedef {Record<string, Record<string, string>>} Texts messages by group and key */

/**
 * The words of a room: its messages by language, group and key, and what translators are told of them, keyed alike.
 *
 * @typedef {{ room: string, folder: string, texts: Record<Language, Texts>, context: Texts }} Catalogue
 */

/** Of a group as a whole, where context stands by key. */
export const wholeGroup = '*'

/**
 * Reads the catalogues of every room that has words (`<room>/words/<language>.json`).
 *
 * @param {string} app the folder of the rooms
 * @returns {Catalogue[]} in the order of their names
 * @throws {Error} when a file is missing or is not JSON, named
 */
export function readCatalogues(app) {
  return readdirSync(app)
    .filter((room) => existsSync(join(app, room, 'words')))
    .sort()
    .map((room) => readCatalogue(room, join(app, room, 'words')))
}

/** @param {string} room @param {string} folder @returns {Catalogue} */
function readCatalogue(room, folder) {
  const read = (/** @type {string} */ name) => readTexts(join(folder, `${name}.json`))
  const texts = { kk: read('kk'), ru: read('ru'), en: read('en') }
  return { room, folder, texts, context: read('context') }
}

/** @param {string} file @returns {Texts} */
export function readTexts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (fault) {
    throw new Error(`${file}: ${fault instanceof Error ? fault.message : fault}`)
  }
}

/**
 * Every message of a catalogue in the order of the source, those that only another language has at the end.
 *
 * @param {Catalogue} catalogue
 * @returns {{ group: string, key: string, texts: Partial<Record<Language, string>> }[]}
 */
export function listMessages({ texts }) {
  /** @type {Map<string, { group: string, key: string, texts: Partial<Record<Language, string>> }>} */
  const messages = new Map()
  for (const language of languages) {
    for (const [group, words] of Object.entries(texts[language])) {
      for (const [key, text] of Object.entries(words)) {
        const id = `${group}/${key}`
        const message = messages.get(id) ?? { group, key, texts: {} }
        message.texts[language] = text
        messages.set(id, message)
      }
    }
  }
  return [...messages.values()]
}
