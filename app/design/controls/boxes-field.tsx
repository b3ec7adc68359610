import { FieldNotes, tieField } from './field'

type BoxesFieldProps = {
  name: string
  legend: string
  boxes: { value: string; label: string }[]
  /** The values of the boxes that are ticked. */
  chosen: readonly string[]
  hint?: string
  /** What is wrong with the choice, already in the reader's language. */
  error?: string
}

/** Any of several, all of them in sight: boxes of one name, each of which is sent with its value. */
export function BoxesField(props: BoxesFieldProps) {
  const { name, legend, boxes, chosen, hint, error } = props
  const { id, 'aria-describedby': described, 'aria-invalid': invalid } = tieField(name, props)
  return (
    <fieldset className="field choices" id={id} tabIndex={-1} aria-describedby={described}>
      <legend className="field-label">{legend}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {boxes.map(({ value, label }) => (
        <label key={value} className="choice">
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            aria-invalid={invalid}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
