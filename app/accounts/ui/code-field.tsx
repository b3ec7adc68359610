import { z } from 'zod'
import { TextField } from '../../design/controls/text-field'
import { useMessages } from '../../platform/i18n/messages'
import { gap, plainText } from '../../platform/text/plain-text'
import { factorMessages } from '../words/factor-messages'

/** Spaces, hyphens and what cannot be seen, as they come with what is pasted. */
const between = new RegExp(gap, 'gu')

/** A code as it is typed or pasted, without what stands between its groups; the door judges it. */
export const codeField = z
  .string({ message: 'codeMissing' })
  .transform((text) => plainText(text).replace(between, ''))
  .pipe(z.string().min(1, 'codeMissing').max(40, 'codeWrong'))

/** A code of the app; with recovery, also one of the printed codes. What was typed never comes back. */
export function CodeField({ withRecovery = false }: { withRecovery?: boolean }) {
  const t = useMessages(factorMessages)
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
      isForgotten
    />
  )
}
