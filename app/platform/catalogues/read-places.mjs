import { IntlMessageFormat } from 'intl-messageformat'

/** @typedef {'text' | 'number' | 'date' | 'choice'} PlaceKind what may be put into a place of a message */
/** @typedef {Map<string, PlaceKind>} Places by name */
/** @typedef {{ place: string, categories: string[], ordinal: boolean }} Plural without those for one number, as `=0` */
/** @typedef {import('@formatjs/icu-messageformat-parser').MessageFormatElement} Element */

/** By the number that the parser gives an element (its `TYPE`). */
const kinds = /** @type {const} */ ({ 1: 'text', 2: 'number', 3: 'date', 4: 'date', 5: 'choice' })

/** From the loosest to the strictest: a place that is counted anywhere in a message takes a number only. */
const strictness = ['text', 'choice', 'date', 'number']

/**
 * Reads a message of ICU MessageFormat: the places in it, and what is counted.
 *
 * @param {string} text
 * @param {string} language
 * @returns {{ places: Places, plurals: Plural[] }}
 * @throws {SyntaxError} when it is no such message
 */
export function readPlaces(text, language) {
  /** @type {Places} */
  const places = new Map()
  /** @type {Plural[]} */
  const plurals = []
  for (const element of listElements(parse(text, language))) {
    if (element.type === 0 || element.type === 7) continue
    if (element.type === 8) throw new SyntaxError('tags are not read')
    const { value } = element
    if (element.type === 6) {
      const categories = Object.keys(element.options).filter((name) => !name.startsWith('='))
      plurals.push({ place: value, categories, ordinal: element.pluralType === 'ordinal' })
    }
    mark(places, value, element.type === 6 ? 'number' : kinds[element.type])
  }
  return { places, plurals }
}

/** @param {Places} places @param {string} name @param {PlaceKind} kind */
function mark(places, name, kind) {
  const known = places.get(name) ?? 'text'
  places.set(name, strictness.indexOf(kind) > strictness.indexOf(known) ? kind : known)
}

/**
 * The places of a message over all languages, each of the strictest kind that one of them asks for.
 *
 * @param {Places[]} each
 * @returns {Places} in the order of their names
 */
export function joinPlaces(each) {
  /** @type {Places} */
  const joined = new Map()
  for (const places of each) for (const [name, kind] of places) mark(joined, name, kind)
  return new Map([...joined].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** @param {string} text @param {string} language @returns {Element[]} */
function parse(text, language) {
  const { getAst } = new IntlMessageFormat(text, language, undefined, { ignoreTag: true })
  return getAst()
}

/** @param {Element[]} elements @returns {Element[]} */
function listElements(elements) {
  return elements.flatMap((element) =>
    element.type === 5 || element.type === 6
      ? [element, ...Object.values(element.options).flatMap(({ value }) => listElements(value))]
      : [element],
  )
}
