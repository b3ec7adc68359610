import { FieldNotes, tieField } from './field'
import { useField } from './form-state'

type ChoiceFieldProps = {
  name: string
  legend: string
  choices: { value: string; label: string }[]
  hint?: string
  defaultValue?: string
}

/** One of a few, all of them in sight: a group of radio buttons, each as large as a finger. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { name, legend, choices, hint } = props
  const { error, typed: chosen = props.defaultValue } = useField(name)
  const {
    id,
    'aria-describedby': described,
    'aria-invalid': invalid,
  } = tieField(name, {
    hint,
    error,
  })
  return (
    <fieldset className="field choices" id={id} tabIndex={-1} aria-describedby={described}>
      <legend className="field-label">{legend}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            defaultChecked={choice.value === chosen}
            aria-invalid={invalid}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  )
}
