import { regionName, regions } from '../../accounts/domain/regions'
import { FieldNotes } from '../../design/controls/field'
import { useFaults } from '../../design/controls/use-faults'
import type { FormErrors } from '../../platform/forms/read-form.server'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { everyRegion, scopes } from '../domain/client'
import { messages } from '../words/messages'

type RightsFieldsProps = {
  /** Names of the boxes that are ticked, such as `region-KZ-75`. */
  ticked: readonly string[]
  errors?: FormErrors
}

/** What a system may do, and in which regions: a box for each. */
export function RightsFields({ ticked, errors }: RightsFieldsProps) {
  const t = useMessages(messages)
  const language = useLanguage()
  const fault = useFaults(messages, errors)
  return (
    <>
      <Boxes
        name="scopes"
        legend={t('scopes')}
        error={fault('scopes')}
        ticked={ticked}
        boxes={scopes.map((scope) => ({ name: `scope-${scope}`, label: t(`scope-${scope}`) }))}
      />
      <Boxes
        name="regions"
        legend={t('regions')}
        error={fault('regions')}
        ticked={ticked}
        boxes={[
          { name: `region-${everyRegion}`, label: t('everyRegion') },
          ...regions.map((code) => ({
            name: `region-${code}`,
            label: regionName(code, language),
          })),
        ]}
      />
    </>
  )
}

type BoxesProps = {
  name: string
  legend: string
  error?: string
  ticked: readonly string[]
  boxes: { name: string; label: string }[]
}

function Boxes({ name, legend, error, ticked, boxes }: BoxesProps) {
  const id = `field-${name}`
  return (
    <fieldset
      className="field choices exchange-rights"
      id={id}
      tabIndex={-1}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="field-label">{legend}</legend>
      <FieldNotes id={id} error={error} />
      <div className="exchange-boxes">
        {boxes.map((box) => (
          <label key={box.name} className="choice">
            <input type="checkbox" name={box.name} defaultChecked={ticked.includes(box.name)} />
            {box.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
