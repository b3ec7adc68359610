import { Button } from '../../design/controls/button'
import { BoxesField } from '../../design/controls/boxes-field'
import { ChoiceField } from '../../design/controls/choice-field'
import { Form } from '../../design/controls/form'
import { TextField } from '../../design/controls/text-field'
import { useField } from '../../design/controls/form-state'
import { useMessages } from '../../platform/i18n/messages'
import { languages } from '../../platform/i18n/language'
import { exemptionName, exemptionRows, type TypedRequirement } from '../domain/requirement-form'
import { askings, certainties, deciders, type Requirement } from '../domain/requirement-table'
import { rulesMessages } from '../words/rules-messages'
import { TextsField } from './texts-field'
import { TickField } from './tick-field'

export type Programmes = { slug: string; title: string }[]

type RequirementFormProps = {
  kind: Requirement['kind']
  isNew: boolean
  programmes: Programmes
  /** Those that the programmes name. */
  trainings: Programmes
  /** Number of the version that is edited. */
  edited: number | string
  filled: TypedRequirement
  /** Keys of messages by field; the empty name stands for the whole form. */
  errors: Record<string, string>
}

/** A requirement as fields: each fault at its field, everything typed kept. */
export function RequirementForm(props: RequirementFormProps) {
  const { isNew, edited, filled, errors } = props
  const t = useMessages(rulesMessages)
  return (
    <Form className="stack stack-wide" refused={{ errors, ...filled }} words={rulesMessages}>
      <input type="hidden" name="edited" value={edited} />
      {isNew ? (
        <TextField name="id" label={t('id')} hint={t('idHint')} />
      ) : (
        <input type="hidden" name="id" value={filled.typed.id} />
      )}
      <TextsField name="title" legend={t('titleLegend')} />
      <TextsField
        name="explanation"
        legend={t('explanationLegend')}
        hint={t('explanationHint')}
        rows={3}
      />
      <KindFields {...props} />
      <fieldset className="stack card">
        <legend className="field-label">{t('sourceLegend')}</legend>
        <SourceFields name="source" />
        <BoxesField
          name="languages"
          legend={t('languagesLegend')}
          boxes={languages.map((value) => ({ value, label: t(value) }))}
          ticked={[]}
        />
        <TextField name="checkedOn" type="date" label={t('checkedOn')} />
      </fieldset>
      <fieldset className="stack card">
        <legend className="field-label">{t('datesLegend')}</legend>
        <TextField
          name="inForceFrom"
          type="date"
          label={t('inForceFrom')}
          hint={t('inForceFromHint')}
          required={false}
        />
        <TextField
          name="inForceUntil"
          type="date"
          label={t('inForceUntil')}
          hint={t('inForceUntilHint')}
          required={false}
        />
        <TextField
          name="expiringDays"
          inputMode="numeric"
          label={t('expiringDays')}
          hint={t('expiringDaysHint')}
        />
      </fieldset>
      <fieldset className="stack card">
        <legend className="field-label">{t('exemptionsLegend')}</legend>
        <p className="field-hint">{t('exemptionsHint')}</p>
        {exemptionRows(filled).map((row) => (
          <ExemptionFields key={row} row={row} />
        ))}
      </fieldset>
      <ChoiceField
        name="decidedBy"
        legend={t('deciderLegend')}
        choices={deciders.map((value) => ({ value, label: t(value) }))}
      />
      <ChoiceField
        name="askedOf"
        defaultValue=""
        legend={t('askedOfLegend')}
        choices={[
          { value: '', label: t('askedOfUnknown') },
          ...askings.map((value) => ({ value, label: t(value) })),
        ]}
      />
      <TickField name="secondOfficial" label={t('secondOfficial')} />
      <p>
        <Button name="intent" value="preview">
          {t('preview')}
        </Button>
      </p>
    </Form>
  )
}

function SourceFields({ name }: { name: string }) {
  const t = useMessages(rulesMessages)
  return (
    <>
      <TextsField name={`${name}.title`} legend={t('sourceTitle')} rows={3} />
      <TextField name={`${name}.url`} label={t('url')} required={false} />
      <ChoiceField
        name={`${name}.certainty`}
        legend={t('certainty')}
        choices={certainties.map((value) => ({ value, label: t(value) }))}
        defaultValue="reported"
      />
    </>
  )
}

function ExemptionFields({ row }: { row: number }) {
  const t = useMessages(rulesMessages)
  const name = exemptionName(row)
  const number = row + 1
  const title = useField(`${name}.title.kk`)
  const isFilled = Boolean(title.typed || title.error)
  const { typed: id } = useField(`${name}.id`)
  return (
    <details className="details-plain" open={isFilled}>
      <summary>{t(isFilled ? 'exemption' : 'addExemption', { number })}</summary>
      <div className="stack">
        <input type="hidden" name={`${name}.id`} value={id || `exemption-${number}`} />
        <TextsField name={`${name}.title`} legend={t('exemptionTitle')} />
        <SourceFields name={`${name}.source`} />
      </div>
    </details>
  )
}

/** What only requirements of this kind have. */
function KindFields({
  kind,
  trainings,
  programmes,
}: Pick<RequirementFormProps, 'kind' | 'trainings' | 'programmes'>) {
  const t = useMessages(rulesMessages)
  switch (kind) {
    case 'training':
      return (
        <>
          <ChoiceField
            name="training"
            legend={t('trainingLegend')}
            choices={trainings.map(({ slug, title }) => ({ value: slug, label: title }))}
          />
          <TextField
            name="academicHours"
            inputMode="numeric"
            label={t('academicHours')}
            hint={t('academicHoursHint')}
          />
          <BoxesField
            name="programmes"
            legend={t('programmesLegend')}
            boxes={programmes.map(({ slug, title }) => ({ value: slug, label: title }))}
            ticked={[]}
          />
        </>
      )
    case 'checklist':
      return null
  }
}
