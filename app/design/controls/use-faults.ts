import type { FormErrors } from '../../platform/forms/read-form.server'
import { isPlainKey, useMessages, type AnyCatalogue } from '../../platform/i18n/messages'
import { formMessages } from '../words/form-messages'

/**
 * Says what is wrong with a field of a refused form, in the reader's language; nothing of one that is right. The empty
 * name stands for the form as a whole.
 *
 * @param catalogue the room's words. A key that it does not have is one that all forms share, and one that nobody has
 *   is said in general words: never the bare key.
 */
export function useFaults(
  catalogue: AnyCatalogue,
  errors: FormErrors | undefined,
): (field: string) => string | undefined {
  const t = useMessages(catalogue)
  const tForm = useMessages(formMessages)
  return (field) => {
    const key = errors?.[field]
    if (key === undefined) return undefined
    if (isPlainKey(catalogue, key)) return t(key)
    return tForm(isPlainKey(formMessages, key) ? key : 'fieldWrong')
  }
}
