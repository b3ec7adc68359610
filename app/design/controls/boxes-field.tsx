import { FieldNotes, tieField } from './field'
import { useField } from './form-state'

type BoxesFieldProps = {
  name: string
  legend: string
  boxes: { value: string; label: string }[]
  /** The values of the boxes that are ticked at first. */
  ticked: readonly string[]
  hint?: string
  /** Whether there are so many that they stand beside each other where there is room. */
  many?: boolean
}

/** Any of several, all of them in sight: boxes of one name, each of which is sent with its value. */
export function BoxesField(props: BoxesFieldProps) {
  const { name, legend, boxes, hint, many = false } = props
  const { error, chosen = props.ticked } = useField(name)
  const {
    id,
    'aria-describedby': described,
    'aria-invalid': invalid,
  } = tieField(name, {
    hint,
    error,
  })
  const rendered = boxes.map(({ value, label }) => (
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
  ))
  return (
    <fieldset
      className={many ? 'field choices choices-many' : 'field choices'}
      id={id}
      tabIndex={-1}
      aria-describedby={described}
    >
      <legend className="field-label">{legend}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {many ? <div className="boxes-many">{rendered}</div> : rendered}
    </fieldset>
  )
}
