type SelectFieldProps = {
  name: string
  label: string
  options: { value: string; label: string }[]
  error?: string
  defaultValue?: string
}

/** A labelled choice of one among several. */
export function SelectField({ label, options, error, ...select }: SelectFieldProps) {
  const id = `field-${select.name}`
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      <select
        className="input"
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        {...select}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
