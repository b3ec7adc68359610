import { SelectField } from '../../design/controls/select-field'
import { languages } from '../../platform/i18n/language'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'

/** In which language a person wants to be answered; each stands in its own words. */
export function LanguageField({ defaultValue }: { defaultValue?: string }) {
  const t = useMessages(messages)
  return (
    <SelectField
      name="language"
      label={t('language')}
      options={languages.map((value) => ({ value, label: t(`language-${value}`) }))}
      defaultValue={defaultValue}
    />
  )
}
