import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'

/** Another member of the household, and since when they see something; null where they do not. */
export type Viewer = { name: string; givenAt: Date | string | null }

type ConsentFormsProps = {
  viewers: Viewer[]
  /** A hash of who would see it. */
  seen: string
  words: { show: (names: string) => string; hide: string; hideHint: string }
}

/** The forms by which somebody lets those who are in their household now see something, and takes that back. */
export function ConsentForms({ viewers, seen, words }: ConsentFormsProps) {
  const missing = viewers.filter(({ givenAt }) => givenAt === null)
  return (
    <div className="stack screen-only">
      {missing.length > 0 ? (
        <Form className="stack">
          <input type="hidden" name="seen" value={seen} />
          <p>
            <Button name="intent" value="show">
              {words.show(missing.map(({ name }) => name).join(', '))}
            </Button>
          </p>
        </Form>
      ) : null}
      {missing.length < viewers.length ? (
        <Form className="stack">
          <p>
            <Button look="quiet" name="intent" value="hide">
              {words.hide}
            </Button>
          </p>
          <p className="soft small">{words.hideHint}</p>
        </Form>
      ) : null}
    </div>
  )
}
