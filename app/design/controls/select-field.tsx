import { Field, type FieldWords } from './field'

type Option = { value: string; label: string }

type SelectFieldProps = FieldWords & {
  name: string
  /** Those with a group stand together under its name. */
  options: (Option | { group: string; options: Option[] })[]
  defaultValue?: string
  required?: boolean
}

/** A labelled choice of one among several. */
export function SelectField(props: SelectFieldProps) {
  const { label, hint, options, required = true, ...select } = props
  return (
    <Field
      {...{ name: select.name, label, hint, required }}
      control={(tie, typed) => (
        <select
          className="input"
          {...tie}
          aria-required={required || undefined}
          {...select}
          defaultValue={typed ?? select.defaultValue}
        >
          {options.map((option) =>
            'group' in option ? (
              <optgroup key={option.group} label={option.group}>
                {option.options.map(renderOption)}
              </optgroup>
            ) : (
              renderOption(option)
            ),
          )}
        </select>
      )}
    />
  )
}

function renderOption({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}
