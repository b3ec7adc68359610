import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../messages'

type TextAreaFieldProps = {
  name: string
  label: string
  hint?: string
  /** What is wrong with the value, already in the reader's language. */
  error?: string
  defaultValue?: string
  rows?: number
  required?: boolean
  maxLength?: number
}

/** A labelled input for several lines; its hint and its error are tied to it for screen readers. */
export function TextAreaField({
  label,
  hint,
  error,
  rows = 3,
  required = true,
  ...area
}: TextAreaFieldProps) {
  const t = useMessages(messages)
  const id = `field-${area.name}`
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
        {required ? null : <span className="soft"> ({t('optional')})</span>}
      </label>
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      <textarea
        className="input"
        id={id}
        rows={rows}
        required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        {...area}
      />
    </div>
  )
}
