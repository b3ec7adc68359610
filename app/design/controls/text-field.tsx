import { Field, type FieldWords } from './field'

type TextFieldProps = FieldWords & {
  name: string
  type?: 'email' | 'password' | 'date'
  defaultValue?: string
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'email'
  required?: boolean
  /** Whether it is needed or not by what else the form says: then it is marked as neither. */
  neededAtTimes?: boolean
  autoCapitalize?: string
  spellCheck?: boolean
  /** Whether what was typed is never sent back, as a code that holds once. */
  isForgotten?: boolean
}

/**
 * A labelled input. What must be filled in is said to screen readers alone: a browser that was told would speak of it
 * in a language of its own. An e-mail is a text for the same reason, and because browsers rewrite what they take for one.
 */
export function TextField(props: TextFieldProps) {
  const { label, hint, required = true, neededAtTimes = false, isForgotten, ...input } = props
  const { name } = input
  const kind = input.type === 'email' ? asEmail : {}
  return (
    <Field
      {...{ name, label, hint, required }}
      control={(tie, typed) => (
        <input
          className="input"
          {...tie}
          aria-required={(required && !neededAtTimes) || undefined}
          {...input}
          defaultValue={isForgotten ? undefined : (typed ?? input.defaultValue)}
          {...kind}
        />
      )}
    />
  )
}

const asEmail = {
  type: 'text',
  inputMode: 'email',
  autoCapitalize: 'none',
  spellCheck: false,
} as const
