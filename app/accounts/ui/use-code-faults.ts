import type { FormErrors } from '../../platform/forms/read-form.server'
import { useMessages } from '../../platform/i18n/messages'
import { factorMessages } from '../words/factor-messages'
import { useErrors } from './use-errors'

/** Says what is wrong with a form that asks for a code. Whatever else a code is, it is wrong. */
export function useCodeFaults(
  errors: FormErrors | undefined,
): (field: string) => string | undefined {
  const t = useMessages(factorMessages)
  const say = useErrors(errors)
  return (field) => {
    const key = errors?.[field]
    if (field !== 'code' || key === undefined) return say(field)
    return t(key === 'codeMissing' ? 'codeMissing' : 'codeWrong')
  }
}
