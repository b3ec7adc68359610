import { messages } from '../words/messages'
import type { ReactNode } from 'react'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { pathTo } from '../../path-to'
import { seenAgain } from '../../platform/forms/seen-field'
import type { RefusedForm } from './refuse-form'

/** A part of somebody's own account under its heading. */
export function AccountSection({
  id,
  title,
  children,
}: {
  id: string
  title: string
  children: ReactNode
}) {
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** What can be changed in one act; `intent` tells the page which. */
export function AccountForm({
  intent,
  button,
  look,
  next = '',
  seen,
  refused,
  others,
  children,
}: {
  intent: string
  button: string
  look?: 'quiet'
  /** A page that sent the person here, to go back to. */
  next?: string
  /** A hash of what the page shows, where something could change meanwhile. */
  seen?: string
  refused: RefusedForm | undefined
  /** Other buttons of the form, behind its own. */
  others?: ReactNode
  children: ReactNode
}) {
  const onwards = refused?.typed.next ?? next
  return (
    <Form className="stack" action={pathTo('/account')} refused={refused} words={messages}>
      {onwards ? <input type="hidden" name="next" value={onwards} /> : null}
      {seen ? <input type="hidden" name="seen" value={seenAgain(refused, seen)} /> : null}
      {children}
      <p className="row">
        <Button look={look} name="intent" value={intent}>
          {button}
        </Button>
        {others}
      </p>
    </Form>
  )
}
