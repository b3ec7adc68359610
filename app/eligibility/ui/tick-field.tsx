import type { TypedRequirement } from '../domain/requirement-form'

type TickFieldProps = {
  name: string
  legend: string
  choices: { value: string; label: string }[]
  typed: TypedRequirement
  fault: (name: string) => string | undefined
}

/** Any of a few, all of them in sight; each is a field of its own. */
export function TickField({ name, legend, choices, typed, fault }: TickFieldProps) {
  const error = fault(name)
  return (
    <fieldset
      className="field choices"
      id={`field-${name}`}
      tabIndex={-1}
      aria-describedby={error ? `field-${name}-error` : undefined}
    >
      <legend className="field-label">{legend}</legend>
      {error ? (
        <p className="field-error" id={`field-${name}-error`}>
          {error}
        </p>
      ) : null}
      {choices.map(({ value, label }) => (
        <label key={value} className="choice">
          <input
            type="checkbox"
            name={`${name}-${value}`}
            defaultChecked={Boolean(typed[`${name}-${value}`])}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
