import { FieldNotes, tieField } from '../../design/controls/field'
import { useField } from '../../design/controls/form-state'

type TickFieldProps = {
  name: string
  legend: string
  choices: { value: string; label: string }[]
}

/** Any of a few, all of them in sight; each is a field of its own. */
export function TickField({ name, legend, choices }: TickFieldProps) {
  const { error } = useField(name)
  const { id, 'aria-describedby': described } = tieField(name, { error })
  return (
    <fieldset className="field choices" id={id} tabIndex={-1} aria-describedby={described}>
      <legend className="field-label">{legend}</legend>
      <FieldNotes id={id} error={error} />
      {choices.map(({ value, label }) => (
        <TickBox key={value} name={`${name}-${value}`} label={label} />
      ))}
    </fieldset>
  )
}

/** One box that is ticked or not. */
export function TickBox({ name, label }: { name: string; label: string }) {
  const { error, typed } = useField(name)
  const tie = tieField(name, { error })
  return (
    <>
      <FieldNotes id={tie.id} error={error} />
      <label className="choice">
        <input type="checkbox" name={name} defaultChecked={Boolean(typed)} {...tie} />
        {label}
      </label>
    </>
  )
}
