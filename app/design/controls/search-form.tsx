import type { ReactNode } from 'react'
import { Button } from './button'
import { Field } from './field'
import { FormState } from './form-state'

export type SearchFormProps = {
  /** Where the page lives; what is looked for stands in its address, so that it can be kept and sent on. */
  path: string
  /** The parameter of the address. */
  name: string
  label: string
  hint: string
  button: string
  wanted: string
  /** Whether what is looked for is longer than anything there is; it is told at the field, which keeps it. */
  isTooLong?: boolean
  look?: 'quiet'
  className?: string
  /** What stands beside the button. */
  children?: ReactNode
}

/** Narrows a list to what holds a text. Looking for nothing shows the list as it was, so that nothing is demanded. */
export function SearchForm(props: SearchFormProps) {
  const {
    path,
    name,
    label,
    hint,
    button,
    wanted,
    isTooLong,
    look,
    className = 'stack narrow',
  } = props
  return (
    <form className={className} method="get" action={path} role="search">
      <FormState refused={isTooLong ? { errors: { [name]: 'tooLong' } } : null} words={[]}>
        <Field
          {...{ name, label, hint }}
          required
          control={(tie) => (
            <input
              className="input"
              {...tie}
              name={name}
              type="search"
              defaultValue={wanted}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        />
      </FormState>
      <p className="row">
        <Button look={look}>{button}</Button>
        {props.children}
      </p>
    </form>
  )
}
