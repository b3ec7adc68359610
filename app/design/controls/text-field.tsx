import type { HTMLInputTypeAttribute } from 'react'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../messages'

type TextFieldProps = {
  name: string
  label: string
  type?: HTMLInputTypeAttribute
  hint?: string
  /** What is wrong with the value, already in the reader's language. */
  error?: string
  defaultValue?: string
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'email'
  required?: boolean
  maxLength?: number
  autoCapitalize?: string
  spellCheck?: boolean
}

/** A labelled input; its hint and its error are tied to it for screen readers. */
export function TextField({ label, hint, error, required = true, ...input }: TextFieldProps) {
  const t = useMessages(messages)
  const id = `field-${input.name}`
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
      <input
        className="input"
        id={id}
        required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        {...input}
      />
    </div>
  )
}
