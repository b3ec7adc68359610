import type { ReactNode } from 'react'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'
import { useField } from './form-state'

/** What is said around a control, in the reader's language. */
export type FieldWords = {
  label: string
  hint?: string
}

/** What ties a control to the words around it, for screen readers: attributes to put on it. */
export type FieldTie = {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

/** The id of the control with this name: where the list of what is wrong leads. */
export function fieldId(name: string): string {
  return `field-${name}`
}

/** The tie of a control with this name to its hint and its error, as FieldNotes writes them. */
export function tieField(
  name: string,
  { hint, error }: { hint?: string; error?: string },
): FieldTie {
  const id = fieldId(name)
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  }
}

/** The hint and the error of a control, before it: they are read before it is filled in. */
export function FieldNotes({ id, hint, error }: { id: string; hint?: string; error?: string }) {
  return (
    <>
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
    </>
  )
}

type FieldProps = FieldWords & {
  name: string
  required: boolean
  /** The control itself, with the tie on it, and what was typed in it when its form was refused. */
  control: (tie: FieldTie, typed: string | undefined) => ReactNode
}

/** A control with its label, its hint, and what its form says is wrong with it. */
export function Field({ name, label, hint, required, control }: FieldProps) {
  const t = useMessages(messages)
  const { error, typed } = useField(name)
  const tie = tieField(name, { hint, error })
  return (
    <div className="field">
      <label className="field-label" htmlFor={tie.id}>
        {label}
        {required ? null : <span className="soft"> ({t('optional')})</span>}
      </label>
      <FieldNotes id={tie.id} hint={hint} error={error} />
      {control(tie, typed)}
    </div>
  )
}
