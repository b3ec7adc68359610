import { FieldNotes, tieField } from '../../design/controls/field'
import { useField } from '../../design/controls/form-state'

/** One box that is ticked or not. */
export function TickField({ name, label }: { name: string; label: string }) {
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
