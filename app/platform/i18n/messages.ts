import { IntlMessageFormat } from 'intl-messageformat'
import { createContext, useContext } from 'react'
import type { Language } from './language'

/** The words of one room in every language: a key missing from one of them does not compile. */
export type Catalogue<Key extends string = string> = Record<Language, Record<Key, string>>

/** Values for the places in a message, as in `{count, plural, one {# lesson} other {# lessons}}`. */
export type MessageValues = Record<string, string | number | Date>

/** Says a message of a catalogue in one language. */
export type Translate<Key extends string> = (key: Key, values?: MessageValues) => string

/** Declares a room's catalogue. Messages are written in ICU MessageFormat. */
export function catalogue<Key extends string>(messages: Catalogue<Key>): Catalogue<Key> {
  return messages
}

const compiled = new Map<string, IntlMessageFormat>()

function format(language: Language, message: string, values: MessageValues): string {
  const id = `${language}:${message}`
  let formatter = compiled.get(id)
  if (!formatter) {
    formatter = new IntlMessageFormat(message, language, undefined, { ignoreTag: true })
    compiled.set(id, formatter)
  }
  return String(formatter.format(values))
}

/** The messages of a catalogue, in a language, outside of components (loaders, letters, PDF). */
export function translate<Key extends string>(
  messages: Catalogue<Key>,
  language: Language,
): Translate<Key> {
  return (key, values) => {
    const message = messages[language][key]
    return values ? format(language, message, values) : message
  }
}

export const LanguageContext = createContext<Language>('kk')

/** The language that the person reads the page in. */
export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** The messages of a catalogue in the language of the page. */
export function useMessages<Key extends string>(messages: Catalogue<Key>): Translate<Key> {
  return translate(messages, useLanguage())
}
