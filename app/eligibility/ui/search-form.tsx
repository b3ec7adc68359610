import { Button } from '../../design/controls/button'
import { ChoiceField } from '../../design/controls/choice-field'
import { Notice } from '../../design/controls/notice'
import { TextAreaField } from '../../design/controls/text-area-field'
import { TextField } from '../../design/controls/text-field'
import { useMessages } from '../../platform/i18n/messages'
import { longestPurpose, purposeChoices } from '../domain/purpose'
import { isMessageKey, messages } from '../messages'

type SearchFormProps = {
  /** Keys of messages by field; the empty name stands for the whole form. */
  errors?: Record<string, string>
  typed?: Record<string, string>
}

/** Whom, and what for. Sent in the body, so that no IIN stands in an address. */
export function SearchForm({ errors = {}, typed = {} }: SearchFormProps) {
  const t = useMessages(messages)
  const fault = (field: string) => {
    const key = errors[field]
    return key && t(isMessageKey(key) ? key : 'unknownField')
  }
  return (
    // The server checks and answers in the reader's language; a browser would in its own.
    <form method="post" className="stack stack-wide record-search" autoComplete="off" noValidate>
      {errors[''] ? <Notice kind="bad">{fault('')}</Notice> : null}
      <TextField
        name="sought"
        label={t('sought')}
        hint={t('soughtHint')}
        error={fault('sought')}
        defaultValue={typed.sought}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={200}
      />
      <div className="stack">
        <ChoiceField
          name="purpose"
          legend={t('purposeLegend')}
          choices={purposeChoices.map((value) => ({ value, label: t(value) }))}
          error={fault('purpose')}
          defaultValue={typed.purpose}
        />
        <div className="record-words">
          <TextAreaField
            name="words"
            label={t('words')}
            hint={t('wordsHint')}
            error={fault('words')}
            defaultValue={typed.words}
            maxLength={longestPurpose}
          />
        </div>
      </div>
      <p>
        <Button>{t('search')}</Button>
      </p>
    </form>
  )
}
