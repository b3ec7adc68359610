import { ChoiceField } from '../../design/controls/choice-field'
import { TextField } from '../../design/controls/text-field'
import { TextAreaField } from '../../design/controls/text-area-field'
import { useFaults } from '../../design/controls/use-faults'
import { purposeChoices } from '../../eligibility/domain/purpose'
import { messages } from '../../eligibility/words/messages'
import { useMessages } from '../../platform/i18n/messages'

type PurposeFieldsProps = {
  /** Keys of messages by field. */
  errors?: Record<string, string>
  typed?: Record<string, string>
}

/** What for: a usual purpose, or another one in words, which are asked for only then; and in which case, if in one. */
export function PurposeFields({ errors = {}, typed = {} }: PurposeFieldsProps) {
  const t = useMessages(messages)
  const fault = useFaults(messages, errors)
  return (
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
        />
      </div>
      <TextField
        name="caseNumber"
        label={t('caseNumber')}
        hint={t('caseNumberHint')}
        error={fault('caseNumber')}
        defaultValue={typed.caseNumber}
        autoComplete="off"
        spellCheck={false}
        required={false}
      />
    </div>
  )
}
