import { BoxesField } from '../../design/controls/boxes-field'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import type { FormErrors } from '../../platform/forms/read-form.server'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { Multilingual } from '../../platform/i18n/language'
import type { PlacementForm } from '../domain/requirement-table'
import { extractMessages } from '../words/extract-messages'

export type ExtractChoice = {
  placementForm: PlacementForm
  title: Multilingual
  /** Whether it is chosen unless the reader says otherwise. */
  chosen: boolean
}

export type ExtractRefused = {
  /** Keys of messages by field. */
  errors: FormErrors
  /** The forms that were chosen. */
  forms: string[]
  /** Hours until the next one, when there were too many. */
  hours?: number
}

type ExtractFormProps = {
  action: string
  choices: ExtractChoice[]
  refused?: ExtractRefused
  /** Whether the page has another next step. */
  quiet?: boolean
}

/** Asks for an extract of some forms of a record. */
export function ExtractForm({ action, choices, refused, quiet = false }: ExtractFormProps) {
  const t = useMessages(extractMessages)
  const language = useLanguage()
  const { errors, forms, hours } = refused ?? {}
  const values = hours ? { hours } : undefined
  if (choices.length === 0) return null
  return (
    <Form
      action={action}
      className="stack"
      refused={errors && { errors, chosen: { forms: forms ?? [] }, values }}
      words={extractMessages}
    >
      <BoxesField
        name="forms"
        legend={t('forms')}
        boxes={choices.map(({ placementForm, title }) => ({
          value: placementForm,
          label: title[language],
        }))}
        ticked={choices.filter(({ chosen }) => chosen).map((each) => each.placementForm)}
      />
      <p>
        <Button look={quiet ? 'quiet' : undefined}>{t('ask')}</Button>
      </p>
    </Form>
  )
}
