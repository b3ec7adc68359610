import { TextAreaField } from '../../design/controls/text-area-field'
import { useMessages } from '../../platform/i18n/messages'
import { languages } from '../../platform/i18n/language'
import { rulesMessages } from '../words/rules-messages'

type TextsFieldProps = {
  name: string
  legend: string
  hint?: string
  rows?: number
}

/** One text in every language of the platform. */
export function TextsField({ name, legend, hint, rows = 2 }: TextsFieldProps) {
  const t = useMessages(rulesMessages)
  return (
    <fieldset className="stack plain-group">
      <legend className="field-label">{legend}</legend>
      {hint ? <p className="field-hint">{hint}</p> : null}
      {languages.map((language) => (
        <TextAreaField
          key={language}
          name={`${name}.${language}`}
          label={t(language)}
          rows={rows}
        />
      ))}
    </fieldset>
  )
}
