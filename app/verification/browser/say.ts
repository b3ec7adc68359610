import type { Language } from '../../platform/i18n/language'
import { presentedMessages } from '../words/presented-messages'
import { verdictMessages } from '../words/verdict-messages'

type Words = (typeof presentedMessages)['en'] & (typeof verdictMessages)['en']

/** Says a message of the two catalogues that need no reader of ICU MessageFormat. */
export type Say = (key: keyof Words, values?: Record<string, string>) => string

/** The words of the verifier in one language. */
export function sayIn(language: Language): Say {
  const words: Words = { ...verdictMessages[language], ...presentedMessages[language] }
  return (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '')
}
