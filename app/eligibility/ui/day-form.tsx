import { FormState } from '../../design/controls/form-state'
import { Button } from '../../design/controls/button'
import { TextField } from '../../design/controls/text-field'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import type { PlacementForm } from '../domain/requirement-table'
import { requirementMessages } from '../words/requirement-messages'

type DayFormProps = { placementForm: PlacementForm; typed: string; isWrong: boolean }

/** For which day the requirements are asked; the day stands in the address, so that it can be kept or sent. */
export function DayForm({ placementForm, typed, isWrong }: DayFormProps) {
  const t = useMessages(requirementMessages)
  return (
    <form
      method="get"
      action={pathTo('/requirements/:form', { form: placementForm })}
      className="stack card"
      noValidate
    >
      <FormState
        refused={isWrong ? { errors: { on: 'dayWrong' } } : null}
        words={requirementMessages}
      >
        <TextField
          name="on"
          type="date"
          label={t('onLabel')}
          hint={t('onHint')}
          defaultValue={typed}
        />
      </FormState>
      <p>
        <Button look="quiet">{t('show')}</Button>
      </p>
    </form>
  )
}
