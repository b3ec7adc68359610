import { TextField } from '../../design/controls/text-field'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'
import { CodeField } from './code-field'

/** By which somebody who is signed in proves that the account is theirs: the password, and a code where a second factor is set up. */
export function OwnerFields({ hasFactor }: { hasFactor: boolean }) {
  const t = useMessages(messages)
  return (
    <>
      <TextField
        name="password"
        type="password"
        label={t('currentPassword')}
        autoComplete="current-password"
      />
      {hasFactor ? <CodeField withRecovery /> : null}
    </>
  )
}
