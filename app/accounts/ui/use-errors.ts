import { useFaults } from '../../design/controls/use-faults'
import type { FormErrors } from '../../platform/forms/read-form.server'
import { messages } from '../words/messages'

/** Says what is wrong with a field of a refused form, in the reader's language; nothing when it is right. */
export function useErrors(errors: FormErrors | undefined): (field: string) => string | undefined {
  return useFaults(messages, errors)
}
