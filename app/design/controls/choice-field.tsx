type ChoiceFieldProps = {
  name: string
  legend: string
  choices: { value: string; label: string }[]
  hint?: string
  /** What is wrong with the choice, already in the reader's language. */
  error?: string
  defaultValue?: string
}

/** One of a few, all of them in sight: a group of radio buttons, each as large as a finger. */
export function ChoiceField({
  name,
  legend,
  choices,
  hint,
  error,
  defaultValue,
}: ChoiceFieldProps) {
  const id = `field-${name}`
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className="field choices" id={id} aria-describedby={described || undefined}>
      <legend className="field-label">{legend}</legend>
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
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            defaultChecked={choice.value === defaultValue}
            aria-invalid={error ? true : undefined}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  )
}
