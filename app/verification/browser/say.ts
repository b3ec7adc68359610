import type { Language } from '../../platform/i18n/language'
import { fillMessage } from '../../platform/i18n/translate-light'
import { presentedMessages } from '../words/presented-messages'
import { verdictMessages } from '../words/verdict-messages'

type Words = (typeof presentedMessages)['en'] & (typeof verdictMessages)['en']

/** Says a message of the two catalogues of the verifier, which need no reader of ICU MessageFormat. */
export type Say = (key: keyof Words, values?: Record<string, string>) => string

/** The words of the verifier in one language. */
export function sayIn(language: Language): Say {
  const words: Words = { ...verdictMessages[language], ...presentedMessages[language] }
  return (key, values = {}) => fillMessage(words[key], values, language)
}
