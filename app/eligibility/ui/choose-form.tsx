import { Button } from '../../design/controls/button'
import { ChoiceField } from '../../design/controls/choice-field'
import { Form } from '../../design/controls/form'
import type { Refusal } from '../../design/controls/use-faults'
import type { Multilingual } from '../../platform/i18n/language'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { myRecordMessages } from '../words/my-record-messages'

type ChooseFormProps = {
  forms: { placementForm: string; title: Multilingual }[]
  chosen: string | null
  refused: Refusal | null | undefined
}

/** Asks for which form a person prepares; folded once they have said it. */
export function ChooseForm({ forms, chosen, refused }: ChooseFormProps) {
  const t = useMessages(myRecordMessages)
  const language = useLanguage()
  const form = (
    <Form className="stack" refused={refused} words={myRecordMessages}>
      <ChoiceField
        name="form"
        legend={t('chooseTitle')}
        hint={t('chooseLead')}
        choices={forms.map(({ placementForm, title }) => ({
          value: placementForm,
          label: title[language],
        }))}
        defaultValue={chosen ?? undefined}
      />
      <p>
        <Button look={chosen ? 'quiet' : 'main'}>{t('choose')}</Button>
      </p>
    </Form>
  )
  if (!chosen || refused) return form
  return (
    <details className="details-plain screen-only">
      <summary>{t('change')}</summary>
      {form}
    </details>
  )
}
