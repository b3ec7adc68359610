import type { ReactNode } from 'react'
import { Button } from '../../design/controls/button'

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
  children,
}: {
  intent: string
  button: string
  look?: 'quiet'
  children: ReactNode
}) {
  return (
    <form className="stack" method="post" action="/account" noValidate>
      {children}
      <p>
        <Button look={look} name="intent" value={intent}>
          {button}
        </Button>
      </p>
    </form>
  )
}
