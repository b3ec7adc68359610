import { TextField } from '../../design/controls/text-field'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'

/** A password that is being chosen. It is never shown again. */
export function NewPasswordField({ label, name = 'password' }: { label: string; name?: string }) {
  return (
    <TextField
      name={name}
      type="password"
      label={label}
      hint={useMessages(messages)('passwordHint')}
      autoComplete="new-password"
    />
  )
}
