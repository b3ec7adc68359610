import { Button } from '../../design/controls/button'
import { SelectField } from '../../design/controls/select-field'
import { TextField } from '../../design/controls/text-field'
import { FormState } from '../../design/controls/form-state'
import { pathTo } from '../../path-to'
import { auditActions } from '../../platform/audit/audit-actions'
import type { FormErrors } from '../../platform/forms/read-form.server'
import { useMessages } from '../../platform/i18n/messages'
import { auditMessages } from '../words/audit-messages'

/** Which entries of the trail are shown. */
export function AuditFilter({
  typed,
  faults,
}: {
  typed: { action: string; from: string; until: string; about: string }
  faults: FormErrors
}) {
  const t = useMessages(auditMessages)
  const actions = auditActions.map((value) => ({ value, label: t(value) }))
  const open = Object.values(typed).some((value) => value !== '')
  return (
    <details className="card" open={open}>
      <summary>{t('filterTitle')}</summary>
      <form
        className="stack audit-filter"
        method="get"
        action={pathTo('/admin/audit')}
        role="search"
      >
        <FormState refused={{ errors: faults }} words={auditMessages}>
          <SelectField
            name="action"
            label={t('action')}
            options={[{ value: '', label: t('anyAction') }, ...actions]}
            required={false}
            defaultValue={typed.action}
          />
          <TextField
            name="from"
            type="date"
            label={t('from')}
            required={false}
            defaultValue={typed.from}
          />
          <TextField
            name="until"
            type="date"
            label={t('until')}
            required={false}
            defaultValue={typed.until}
          />
          <TextField
            name="about"
            label={t('about')}
            hint={t('aboutHint')}
            required={false}
            autoComplete="off"
            defaultValue={typed.about}
          />
          <p>
            <Button>{t('filter')}</Button>
          </p>
        </FormState>
      </form>
    </details>
  )
}
