import { ChoiceField } from '../../design/controls/choice-field'
import { TextAreaField } from '../../design/controls/text-area-field'
import { longestPurpose, purposeChoices } from '../../eligibility/domain/purpose'
import { isMessageKey, messages, type MessageKey } from '../../eligibility/messages'
import { useMessages } from '../../platform/i18n/messages'

type PurposeFieldsProps = {
  /** Keys of messages by field. */
  errors?: Record<string, string>
  typed?: Record<string, string>
}

/** What for: a usual purpose, or another one in words, which are asked for only then. */
export function PurposeFields({ errors = {}, typed = {} }: PurposeFieldsProps) {
  const t = useMessages(messages)
  return (
    <div className="stack">
      <ChoiceField
        name="purpose"
        legend={t('purposeLegend')}
        choices={purposeChoices.map((value) => ({ value, label: t(value) }))}
        error={useFault(errors, 'purpose')}
        defaultValue={typed.purpose}
      />
      <div className="record-words">
        <TextAreaField
          name="words"
          label={t('words')}
          hint={t('wordsHint')}
          error={useFault(errors, 'words')}
          defaultValue={typed.words}
          maxLength={longestPurpose}
        />
      </div>
    </div>
  )
}

/** What is wrong with a field, in the reader's language. */
export function useFault(errors: Record<string, string>, field: string): string | undefined {
  const t = useMessages(messages)
  const key = errors[field]
  const known: MessageKey = key !== undefined && isMessageKey(key) ? key : 'unknownField'
  return key === undefined ? undefined : t(known)
}
