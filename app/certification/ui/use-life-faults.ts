import { useFaults } from '../../design/controls/use-faults'
import type { FormErrors } from '../../platform/forms/read-form.server'
import { lifeMessages } from '../words/life-messages'

/** What is wrong with each field, in words; the empty name stands for the form as a whole. */
export function useLifeFaults(
  errors: FormErrors | undefined,
): (field: string) => string | undefined {
  return useFaults(lifeMessages, errors)
}
