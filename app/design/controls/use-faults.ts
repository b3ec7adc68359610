import type { FormErrors } from '../../platform/forms/read-form.server'
import {
  isMessageKey,
  isPlainKey,
  translate,
  useLanguage,
  type AnyCatalogue,
} from '../../platform/i18n/messages'
import { formMessages } from '../words/form-messages'

/** Why a form was refused, and what stood in it, as the action of its page answers. */
export type Refusal = {
  /** Keys of what is wrong, by field; the empty name stands for the form as a whole. */
  errors: FormErrors
  /** What was typed, by field. */
  typed?: Record<string, string>
  /** What was chosen of each field that may come more than once. */
  chosen?: Record<string, string[]>
  /** What is to be put into the messages, such as how many minutes to wait. */
  values?: Record<string, string | number>
}

/** Where a page has the words for what is wrong: in one catalogue, or in the first of several that knows the key. */
export type FaultWords = AnyCatalogue | readonly AnyCatalogue[]

/** Says what is wrong with a field; nothing of one that is right. */
export type SayFault = (field: string) => string | undefined

/**
 * Says what is wrong with each field of a refused form, in the reader's language; the empty name stands for the form as a whole.
 * It is the one translator of faults: a key that the page's words do not have is one that all forms share, and one that nobody
 * has is said in general words: never the bare key. A message with places is said when the refusal has the values for them.
 */
export function useFaults(words: FaultWords, refusal: Refusal | null | undefined): SayFault {
  const language = useLanguage()
  return (field) => {
    const key = refusal?.errors[field]
    if (key === undefined) return undefined
    const values = refusal?.values
    const canSay = (catalogue: AnyCatalogue) =>
      isPlainKey(catalogue, key) || (values !== undefined && isMessageKey(catalogue, key))
    const catalogue = [...listWords(words), formMessages].find(canSay)
    if (!catalogue) return translate(formMessages, language)('fieldWrong')
    const say = translate<AnyCatalogue>(catalogue, language) as SayAny
    return isPlainKey(catalogue, key) ? say(key) : say(key, values)
  }
}

/** As translate says a message whose key and places are known only when the page is made. */
type SayAny = (key: string, values?: Refusal['values']) => string

function listWords(words: FaultWords): readonly AnyCatalogue[] {
  return 'kk' in words ? [words] : words
}
