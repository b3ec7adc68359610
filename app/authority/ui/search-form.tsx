import { Button } from '../../design/controls/button'
import { Notice } from '../../design/controls/notice'
import { TextField } from '../../design/controls/text-field'
import { messages } from '../../eligibility/messages'
import { useMessages } from '../../platform/i18n/messages'
import { deskMessages } from '../desk-messages'
import { PurposeFields, useFault } from './purpose-fields'

type SearchFormProps = {
  /** Keys of messages by field; the empty name stands for the whole form. */
  errors?: Record<string, string>
  typed?: Record<string, string>
}

/** Whom, and what for. Sent in the body, so that no IIN stands in an address. */
export function SearchForm({ errors = {}, typed = {} }: SearchFormProps) {
  const t = useMessages(messages)
  const desk = useMessages(deskMessages)
  const whole = useFault(errors, '')
  return (
    // The server checks and answers in the reader's language; a browser would in its own.
    <form method="post" className="stack stack-wide record-search" autoComplete="off" noValidate>
      {whole ? <Notice kind="bad">{whole}</Notice> : null}
      <TextField
        name="sought"
        label={desk('sought')}
        hint={desk('soughtHint')}
        error={useFault(errors, 'sought')}
        defaultValue={typed.sought}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
      />
      <PurposeFields errors={errors} typed={typed} />
      <p>
        <Button>{t('search')}</Button>
      </p>
    </form>
  )
}
