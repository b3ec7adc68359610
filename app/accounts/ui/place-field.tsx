import { SelectField } from '../../design/controls/select-field'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { districtsOf } from '../domain/districts'
import { regionName, regions } from '../domain/regions'
import { messages } from '../words/messages'

/** One choice among all regions, and below each its districts: it needs no script, and no second step. */
export function PlaceField({
  none,
  ...field
}: {
  name: string
  label: string
  /** What the empty choice says. */
  none: string
  hint?: string
  required?: boolean
  defaultValue?: string
}) {
  const t = useMessages(messages)
  const language = useLanguage()
  const groups = regions.map((region) => {
    const group = regionName(region, language)
    const whole = { value: region, label: t('wholeRegion', { region: group }) }
    const districts = districtsOf(region).map(({ code, name }) => ({
      value: code,
      label: name[language],
    }))
    return { group, options: [whole, ...districts] }
  })
  return <SelectField {...field} options={[{ value: '', label: none }, ...groups]} />
}
