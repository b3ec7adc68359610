import type { FormErrors } from '../../platform/forms/read-form.server'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'
import { fieldId } from './field'

type ErrorSummaryProps = {
  errors: FormErrors
  say?: (field: string) => string | undefined
}

/**
 * What is wrong with a refused form, above it: a sentence for each fault, which leads to its field. It takes the
 * focus when the page opens, without a script, so that nobody looks for the fault.
 */
export function ErrorSummary({ errors, say }: ErrorSummaryProps) {
  const t = useMessages(messages)
  const whole = say?.('')
  const faults = Object.keys(errors)
    .filter((field) => field !== '')
    .flatMap((field) => {
      const text = say?.(field)
      return text ? [{ field, text }] : []
    })
  return (
    <div
      className="notice error-summary"
      data-kind="bad"
      role="alert"
      tabIndex={-1}
      autoFocus
      data-focus=""
    >
      <p className="error-summary-title">{t('formRefused')}</p>
      {whole ? <p>{whole}</p> : null}
      {!whole && faults.length === 0 ? <p>{t('formRefusedText')}</p> : null}
      {faults.length > 0 ? (
        <ul>
          {faults.map(({ field, text }) => (
            <li key={field}>
              <a href={`#${fieldId(field)}`}>{text}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
