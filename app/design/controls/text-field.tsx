import type { HTMLInputTypeAttribute } from 'react'
import { Field, type FieldWords } from './field'

type TextFieldProps = FieldWords & {
  name: string
  type?: HTMLInputTypeAttribute
  defaultValue?: string
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'email'
  required?: boolean
  maxLength?: number
  autoCapitalize?: string
  spellCheck?: boolean
}

/** A labelled input. */
export function TextField({ label, hint, error, required = true, ...input }: TextFieldProps) {
  const { name } = input
  return (
    <Field
      {...{ name, label, hint, error, required }}
      control={(tie) => <input className="input" {...tie} required={required} {...input} />}
    />
  )
}
