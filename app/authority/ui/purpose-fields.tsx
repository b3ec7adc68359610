import { ChoiceField } from '../../design/controls/choice-field'
import { TextField } from '../../design/controls/text-field'
import { TextAreaField } from '../../design/controls/text-area-field'
import { purposeChoices } from '../../eligibility/domain/purpose'
import { messages } from '../../eligibility/words/messages'
import { useMessages } from '../../platform/i18n/messages'

/** What for: a usual purpose, or another one in words, which are asked for only then; and in which case, if in one. */
export function PurposeFields() {
  const t = useMessages(messages)
  return (
    <div className="stack">
      <ChoiceField
        name="purpose"
        legend={t('purposeLegend')}
        choices={purposeChoices.map((value) => ({ value, label: t(value) }))}
      />
      <div className="record-words">
        <TextAreaField name="words" label={t('words')} hint={t('wordsHint')} />
      </div>
      <TextField
        name="caseNumber"
        label={t('caseNumber')}
        hint={t('caseNumberHint')}
        autoComplete="off"
        spellCheck={false}
        required={false}
      />
    </div>
  )
}
