import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'

type SendAgainProps = {
  /** Whom the form says that its page was made for. */
  owner: string
  path: string
  fields: [string, string][]
  label: string
  look?: 'quiet'
}

/** A form as it was sent, to be sent once more: nothing of it is typed again. */
export function SendAgain({ owner, path, fields, label, look }: SendAgainProps) {
  return (
    <Form action={path} owner={owner}>
      {fields.map(([name, value], index) => (
        <textarea key={index} name={name} defaultValue={value} hidden readOnly />
      ))}
      <Button look={look}>{label}</Button>
    </Form>
  )
}
