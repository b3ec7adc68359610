import { z } from 'zod'
import { TextField } from '../../design/controls/text-field'
import type { FormErrors } from '../../platform/forms/read-form.server'
import { useMessages } from '../../platform/i18n/messages'
import { factorMessages } from '../factor-messages'
import { useCodeFaults } from './use-code-faults'

/** A code as it is typed; the door judges it. */
export const codeField = z
  .string({ message: 'codeMissing' })
  .trim()
  .min(1, 'codeMissing')
  .max(40, 'codeWrong')

/** A code of the app; with recovery, also one of the printed codes. What was typed never comes back. */
export function CodeField({
  errors,
  withRecovery = false,
}: {
  errors: FormErrors | undefined
  withRecovery?: boolean
}) {
  const t = useMessages(factorMessages)
  const say = useCodeFaults(errors)
  return (
    <TextField
      name="code"
      label={t(withRecovery ? 'codeOrRecovery' : 'code')}
      hint={t(withRecovery ? 'codeOrRecoveryHint' : 'codeHint')}
      // Recovery codes have letters, so a keypad of digits would lock them out.
      inputMode={withRecovery ? 'text' : 'numeric'}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      error={say('code')}
    />
  )
}
