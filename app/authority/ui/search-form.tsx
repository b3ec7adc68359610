import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { TextField } from '../../design/controls/text-field'
import { messages } from '../../eligibility/words/messages'
import { useMessages } from '../../platform/i18n/messages'
import { deskMessages } from '../words/desk-messages'
import { PurposeFields } from './purpose-fields'

type SearchFormProps = {
  /** Keys of messages by field; the empty name stands for the whole form. */
  errors?: Record<string, string>
  typed?: Record<string, string>
}

/** Whom, and what for. Sent in the body, so that no IIN stands in an address. */
export function SearchForm({ errors = {}, typed }: SearchFormProps) {
  const t = useMessages(messages)
  const tDesk = useMessages(deskMessages)
  return (
    <Form
      className="stack stack-wide record-search"
      autoComplete="off"
      refused={{ errors, typed }}
      words={messages}
    >
      <TextField
        name="sought"
        label={tDesk('sought')}
        hint={tDesk('soughtHint')}
        autoComplete="off"
        spellCheck={false}
      />
      <PurposeFields />
      <p>
        <Button>{t('search')}</Button>
      </p>
    </Form>
  )
}
