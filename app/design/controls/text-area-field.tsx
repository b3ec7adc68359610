import { Field, type FieldWords } from './field'

type TextAreaFieldProps = FieldWords & {
  name: string
  defaultValue?: string
  rows?: number
  required?: boolean
}

/** A labelled input for several lines. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { label, hint, rows = 3, required = true, ...area } = props
  return (
    <Field
      {...{ name: area.name, label, hint, required }}
      control={(tie, typed) => (
        <textarea
          className="input"
          {...tie}
          rows={rows}
          aria-required={required || undefined}
          {...area}
          defaultValue={typed ?? area.defaultValue}
        />
      )}
    />
  )
}
