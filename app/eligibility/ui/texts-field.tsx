import { TextAreaField } from '../../design/controls/text-area-field'
import { useMessages } from '../../platform/i18n/messages'
import { languages } from '../../platform/i18n/language'
import type { TypedRequirement } from '../domain/requirement-form'
import { rulesMessages } from '../words/rules-messages'

type TextsFieldProps = {
  name: string
  legend: string
  hint?: string
  rows?: number
  typed: TypedRequirement
  fault: (name: string) => string | undefined
}

/** One text in every language of the platform. */
export function TextsField({ name, legend, hint, rows = 2, typed, fault }: TextsFieldProps) {
  const t = useMessages(rulesMessages)
  return (
    <fieldset className="stack plain-group">
      <legend className="field-label">{legend}</legend>
      {hint ? <p className="field-hint">{hint}</p> : null}
      {languages.map((language) => (
        <TextAreaField
          key={language}
          name={`${name}-${language}`}
          label={t(language)}
          error={fault(`${name}-${language}`)}
          defaultValue={typed[`${name}-${language}`]}
          rows={rows}
        />
      ))}
    </fieldset>
  )
}
