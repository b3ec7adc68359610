import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFaults } from './find-faults.mjs'
import { findOlder } from './find-older.mjs'
import { findUnused } from './find-unused.mjs'
import { readCatalogues } from './read-catalogues.mjs'
import { writeModules } from './write-modules.mjs'

/** Names and words that are the same in two languages by right. */
const sharedTexts = join(import.meta.dirname, 'same-in-languages.json')

/**
 * Everything there is to say of the words of all rooms: faults of messages, messages that nobody uses, translations
 * that are older than their source, and the modules and records as they should stand.
 *
 * @param {string} app the folder of the rooms
 * @param {(name: string) => boolean} isAccepted whether a translation holds though its source was changed
 */
export async function judgeWords(app, isAccepted = () => false) {
  const catalogues = readCatalogues(app)
  /** @type {string[]} */
  const shared = JSON.parse(readFileSync(sharedTexts, 'utf8'))
  const faults = catalogues.flatMap((catalogue) => findFaults(catalogue, shared))
  const readable = !faults.some(({ kind }) => kind === 'missing' || kind === 'broken')
  const modules = readable ? (await Promise.all(catalogues.map(writeModules))).flat() : []
  const ages = catalogues.map((catalogue) => ({ catalogue, ...findOlder(catalogue, isAccepted) }))
  return {
    faults,
    unused: findUnused(catalogues, app),
    older: ages.flatMap(({ older }) => older),
    /** Modules whose file is not as it should stand. */
    stale: modules.filter(
      ({ file, text }) => !existsSync(file) || readFileSync(file, 'utf8') !== text,
    ),
    records: ages.map(({ catalogue, record }) => ({ catalogue, record })),
  }
}
