import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { listMessages, readTexts } from './read-catalogues.mjs'
import { nameMessage } from './find-faults.mjs'

/** @typedef {import('./read-catalogues.mjs').Catalogue} Catalogue */

const translations = /** @type {const} */ (['ru', 'en'])

/**
 * By group and key, from which Kazakh text each translation was made: for each language a digest of the source and one
 * of the translation, as `ru 1a2b3c4d 5e6f7a8b, en ...`.
 *
 * @typedef {import('./read-catalogues.mjs').Texts} Record
 */

/** @param {Catalogue} catalogue */
export function recordPath({ folder }) {
  return join(folder, 'translated-from.json')
}

/** @param {Catalogue} catalogue @returns {Record} */
function readRecord(catalogue) {
  return existsSync(recordPath(catalogue)) ? readTexts(recordPath(catalogue)) : {}
}

/**
 * Translations whose Kazakh source changed after they did, and the record as it is to be kept: what is new or was
 * translated anew is of the source as it stands, and so is what somebody accepts.
 *
 * @param {Catalogue} catalogue
 * @param {(name: string) => boolean} isAccepted whether a translation holds though its source was changed
 * @returns {{ older: { where: string, what: string }[], record: Record }}
 */
export function findOlder(catalogue, isAccepted = () => false) {
  const known = readRecord(catalogue)
  /** @type {Record} */
  const record = {}
  const older = listMessages(catalogue).flatMap(({ group, key, texts }) => {
    const name = nameMessage(catalogue.room, group, key)
    const source = digest(texts.kk)
    const entries = translations.map((language) => {
      const [, from, text] =
        new RegExp(`${language} (\\w+) (\\w+)`).exec(known[group]?.[key] ?? '') ?? []
      const now = digest(texts[language])
      const isOlder = from !== undefined && from !== source && text === now && !isAccepted(name)
      return { language, isOlder, entry: `${language} ${isOlder ? from : source} ${now}` }
    })
    record[group] = { ...record[group], [key]: entries.map(({ entry }) => entry).join(', ') }
    return entries.flatMap(({ language, isOlder }) =>
      isOlder ? [{ where: name, what: `${language} is of an earlier Kazakh text` }] : [],
    )
  })
  return { older, record }
}

/** @param {string | undefined} text */
function digest(text = '') {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
