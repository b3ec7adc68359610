import type { FormErrors } from '../../platform/forms/read-form.server'
import { useMessages, type Catalogue } from '../../platform/i18n/messages'
import { formMessageOf, formMessages } from '../form-messages'

/**
 * Says what is wrong with a field of a refused form, in the reader's language; nothing of one that is right. The empty
 * name stands for the form as a whole.
 *
 * @param catalogue the room's words. A key that it does not have is one that all forms share.
 */
export function useFaults<Key extends string>(
  catalogue: Catalogue<Key>,
  errors: FormErrors | undefined,
): (field: string) => string | undefined {
  const own = useMessages(catalogue)
  const shared = useMessages(formMessages)
  const isOwn = (key: string): key is Key => Object.hasOwn(catalogue.en, key)
  return (field) => {
    const key = errors?.[field]
    if (key === undefined) return undefined
    return isOwn(key) ? own(key) : shared(formMessageOf(key))
  }
}
