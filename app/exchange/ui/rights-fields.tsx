import { regionName, regions } from '../../accounts/domain/regions'
import { BoxesField } from '../../design/controls/boxes-field'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { everyRegion, scopes } from '../domain/client'
import { messages } from '../words/messages'

type RightsFieldsProps = {
  /** What is ticked at first. */
  scopes?: readonly string[]
  regions?: readonly string[]
}

/** What a system may do, and in which regions: a box for each. */
export function RightsFields({ scopes: held = [], regions: heldIn = [] }: RightsFieldsProps) {
  const t = useMessages(messages)
  const language = useLanguage()
  return (
    <>
      <BoxesField
        name="scopes"
        legend={t('scopes')}
        ticked={held}
        boxes={scopes.map((value) => ({ value, label: t(`scope-${value}`) }))}
        many
      />
      <BoxesField
        name="regions"
        legend={t('regions')}
        ticked={heldIn}
        boxes={[
          { value: everyRegion, label: t('everyRegion') },
          ...regions.map((value) => ({ value, label: regionName(value, language) })),
        ]}
        many
      />
    </>
  )
}
