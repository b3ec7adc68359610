import { IntlMessageFormat, type Formatters } from 'intl-messageformat'
import { createContext, useContext } from 'react'
import { numberFormat } from './format'
import { isLanguage, type Language } from './language'

/** Values for the places in a message, as in `{count, plural, one {# lesson} other {# lessons}}`. */
type MessageValues = Record<string, string | number | Date>

/** Of what has to be put into each message; it stands in types alone. */
declare const places: unique symbol

/**
 * A group of a room's words in every language, in ICU MessageFormat, with what has to be put into each that has places.
 * The modules in `<room>/words/` are of this type; `npm run words` writes them from the JSON files there.
 */
export type Catalogue<
  Key extends string = string,
  Values extends { [K in Key]?: MessageValues } = Record<never, never>,
> = Record<Language, Record<Key, string>> & { readonly [places]?: Values }

/** Any group of words. */
export type AnyCatalogue = Record<Language, Record<string, string>> & {
  readonly [places]?: object
}

/** The keys of a catalogue's messages. */
export type MessageKey<C extends AnyCatalogue> = keyof C['kk'] & string

type Places<C extends AnyCatalogue> = NonNullable<C[typeof places]>

/** The keys of the messages that have no places: what can be said of any of them without knowing which it is. */
export type PlainKey<C extends AnyCatalogue> = Exclude<MessageKey<C>, keyof Places<C>>

/** What has to be put into a message; of one out of several, whatever any of them needs. */
type Needed<C extends AnyCatalogue, Key> = (
  Key extends keyof Places<C> ? (values: Places<C>[Key]) => void : (values: object) => void
) extends (values: infer Values) => void
  ? Values
  : never

/** Says a message of a catalogue in one language: with a value for each of its places, and none besides. */
export type Translate<C extends AnyCatalogue> = <Key extends MessageKey<C>>(
  key: Key,
  ...values: [Key] extends [PlainKey<C>] ? [] : [values: Needed<C, Key>]
) => string

/** As it is written; in files for browsers, as it was parsed when they were built (catalogues/inline-words). */
type Message = ConstructorParameters<typeof IntlMessageFormat>[0]

const compiled: Record<Language, Map<Message, IntlMessageFormat>> = {
  kk: new Map(),
  ru: new Map(),
  en: new Map(),
}

const pluralRules = new Map<string, Intl.PluralRules>()

/** How numbers in messages are written and counted. Dates are put in as texts. */
const formatters: Formatters = {
  getNumberFormat: (locale, style) =>
    isLanguage(locale) && !style ? numberFormat(locale) : new Intl.NumberFormat(locale, style),
  getDateTimeFormat: (...given) => new Intl.DateTimeFormat(...given),
  getPluralRules(locale, kind) {
    const id = `${String(locale)} ${kind?.type ?? ''}`
    const rules = pluralRules.get(id) ?? new Intl.PluralRules(locale, kind)
    pluralRules.set(id, rules)
    return rules
  },
}

function format(language: Language, message: Message, values: MessageValues): string {
  let formatter = compiled[language].get(message)
  if (!formatter) {
    formatter = new IntlMessageFormat(message, language, undefined, { ignoreTag: true, formatters })
    compiled[language].set(message, formatter)
  }
  return String(formatter.format(values))
}

/** The messages of a catalogue, in a language, outside of components (loaders, e-mail, PDF). */
export function translate<C extends AnyCatalogue>(messages: C, language: Language): Translate<C> {
  const texts: Record<MessageKey<C>, string> = messages[language]
  return (key, ...[values]) => {
    const message = texts[key]
    return values ? format(language, message, values) : message
  }
}

/** Whether a text is the key of a message of a catalogue, as faults of forms are. */
export function isMessageKey<C extends AnyCatalogue>(
  messages: C,
  key: string,
): key is MessageKey<C> {
  return Object.hasOwn(messages.kk, key)
}

/**
 * Whether a text is the key of a message that needs no values, as the messages of most faults do. Braces stand in no
 * other, which `npm run words` sees to.
 */
export function isPlainKey<C extends AnyCatalogue>(messages: C, key: string): key is PlainKey<C> {
  return isMessageKey(messages, key) && !messages.kk[key]?.includes('{')
}

export const LanguageContext = createContext<Language>('kk')

/** The language that the person reads the page in. */
export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** The messages of a catalogue in the language of the page. */
export function useMessages<C extends AnyCatalogue>(messages: C): Translate<C> {
  return translate(messages, useLanguage())
}
