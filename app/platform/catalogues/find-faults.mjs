import { languages, listMessages, wholeGroup } from './read-catalogues.mjs'
import { readPlaces } from './read-places.mjs'

/** @typedef {import('./read-catalogues.mjs').Catalogue} Catalogue */
/** @typedef {import('./read-catalogues.mjs').Language} Language */

/**
 * What is wrong with a message: `missing` in a language, `broken` so that it would be shown wrongly, the `same` as in
 * another language, or `unexplained` to translators.
 *
 * @typedef {{ kind: 'missing' | 'broken' | 'same' | 'unexplained', where: string, what: string }} Fault
 */

/**
 * Faults of a catalogue: what is missing, what is no message of ICU MessageFormat, plurals that are not those of the
 * language, values that differ between the languages, the same text in two languages, and messages of which translators
 * are told nothing.
 *
 * @param {Catalogue} catalogue
 * @param {readonly string[]} shared texts that may be the same in two languages
 * @returns {Fault[]}
 */
export function findFaults(catalogue, shared) {
  const { room, context } = catalogue
  return listMessages(catalogue).flatMap(({ group, key, texts }) => {
    const name = nameMessage(room, group, key)
    const told = context[group]?.[wholeGroup] && context[group]?.[key]
    return [
      ...languages
        .filter((language) => !texts[language])
        .map((language) => missing(name, language)),
      ...findBroken(name, texts),
      ...findSame(name, texts, shared),
      ...(told ? [] : [{ kind: /** @type {const} */ ('unexplained'), where: name, what: '' }]),
    ]
  })
}

/** As a person names a message to the command: `accounts/general.email`. @param {string} room @param {string} group @param {string} key */
export function nameMessage(room, group, key) {
  return `${room}/${group}.${key}`
}

/** @param {string} where @param {string} what @returns {Fault} */
function missing(where, what) {
  return { kind: 'missing', where, what }
}

/**
 * @param {string} where
 * @param {Partial<Record<Language, string>>} texts
 * @returns {Fault[]}
 */
function findBroken(where, texts) {
  /** @type {Map<string, Language[]>} */
  const byPlaces = new Map()
  /** @type {string[]} */
  const broken = []
  for (const language of languages) {
    const text = texts[language]
    if (!text) continue
    try {
      const { places, plurals } = readPlaces(text, language)
      const names = [...places.keys()].sort().join(', ')
      byPlaces.set(names, [...(byPlaces.get(names) ?? []), language])
      broken.push(...plurals.flatMap((plural) => judgePlural(plural, language)))
      if (places.size === 0 && /[{}]|'[{}#|<]/.test(text)) {
        broken.push(`${language}: braces in a message that is given nothing`)
      }
    } catch (fault) {
      broken.push(`${language}: ${fault instanceof Error ? fault.message : fault}`)
    }
  }
  if (byPlaces.size > 1) {
    const each = [...byPlaces].map(([names, of]) => `${of.join(', ')} {${names}}`)
    broken.push(`the values differ: ${each.join('; ')}`)
  }
  return broken.map((what) => ({ kind: 'broken', where, what }))
}

/**
 * Whether what is counted has the plural forms of the language, and no others (Unicode CLDR, as Intl has them). A whole
 * number is never `other` in Russian, but a fraction is, and MessageFormat demands it.
 *
 * @param {import('./read-places.mjs').Plural} plural
 * @param {Language} language
 */
function judgePlural({ place, categories, ordinal }, language) {
  const rules = new Intl.PluralRules(language, { type: ordinal ? 'ordinal' : 'cardinal' })
  const ofLanguage = rules.resolvedOptions().pluralCategories
  // In Kazakh what is counted stays in the singular, so that one form may serve for all numbers.
  const wanted = language === 'kk' ? ['other'] : ofLanguage
  const absent = wanted.filter((category) => !categories.includes(category))
  const foreign = categories.filter((category) => !ofLanguage.some((each) => each === category))
  return [
    ...absent.map((category) => `${language}: {${place}} has no form “${category}”`),
    ...foreign.map((category) => `${language}: {${place}} has a form “${category}”, which is none`),
  ]
}

/**
 * @param {string} where
 * @param {Partial<Record<Language, string>>} texts
 * @param {readonly string[]} shared
 * @returns {Fault[]}
 */
function findSame(where, texts, shared) {
  return languages
    .flatMap((one, at) => languages.slice(at + 1).map((other) => ({ one, other })))
    .filter(({ one, other }) => texts[one] && texts[one] === texts[other])
    .filter(({ one }) => hasWords(texts[one] ?? '') && !shared.includes(texts[one] ?? ''))
    .map(({ one, other }) => ({ kind: 'same', where, what: `${one} and ${other}: ${texts[one]}` }))
}

/** Whether anything is left to translate beside the places. @param {string} text */
function hasWords(text) {
  return /\p{L}{2}/u.test(text.replace(/\{\w+(, number)?\}/g, ''))
}
