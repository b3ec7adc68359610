import type { FormErrors } from '../../platform/forms/read-form.server'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../messages'

type Key = keyof (typeof messages)['en']

function isKey(text: string): text is Key {
  return Object.hasOwn(messages.en, text)
}

/** Says what is wrong with a field of a refused form, in the reader's language; nothing when it is right. */
export function useErrors(errors: FormErrors | undefined): (field: string) => string | undefined {
  const t = useMessages(messages)
  return (field) => {
    const key = errors?.[field]
    return key === undefined ? undefined : t(isKey(key) ? key : 'fieldWrong')
  }
}
