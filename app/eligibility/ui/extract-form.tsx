import { Button } from '../../design/controls/button'
import { Notice } from '../../design/controls/notice'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { Multilingual } from '../../platform/i18n/language'
import type { PlacementForm } from '../domain/requirement-table'
import { extractMessages, type ExtractFault } from '../extract-messages'

export type ExtractChoice = {
  placementForm: PlacementForm
  title: Multilingual
  /** Whether it is chosen unless the reader says otherwise. */
  chosen: boolean
}

export type ExtractRefused =
  { kind: 'refused'; why: ExtractFault } | { kind: 'throttled'; hours: number }

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
  const isAtField = refused?.kind === 'refused' && refused.why !== 'no-organisation'
  if (choices.length === 0) return null
  return (
    <form method="post" action={action} className="stack" noValidate>
      {refused?.kind === 'throttled' ? (
        <Notice kind="care">{t('throttled', { hours: refused.hours })}</Notice>
      ) : null}
      {refused?.kind === 'refused' && !isAtField ? (
        <Notice kind="bad">{t(refused.why)}</Notice>
      ) : null}
      <fieldset
        className="field choices"
        aria-describedby={isAtField ? 'field-forms-error' : undefined}
      >
        <legend className="field-label">{t('forms')}</legend>
        {isAtField ? (
          <p className="field-error" id="field-forms-error">
            {t(refused.why)}
          </p>
        ) : null}
        {choices.map(({ placementForm, title, chosen }) => (
          <label key={placementForm} className="choice">
            <input type="checkbox" name={`form-${placementForm}`} defaultChecked={chosen} />
            {title[language]}
          </label>
        ))}
      </fieldset>
      <p>
        <Button look={quiet ? 'quiet' : undefined}>{t('ask')}</Button>
      </p>
    </form>
  )
}
