import type { ReactNode } from 'react'

type Look = 'main' | 'quiet' | 'danger'

type ButtonProps = {
  children: ReactNode
  look?: Look
  name?: string
  value?: string
  /** What it says to who does not see it, beginning with what stands on it; where several say the same. */
  label?: string
  /** What is to become of answers that wait in the browser when it signs out; see design/enhance/autosave. */
  unsent?: 'send' | 'keep' | 'remove'
}

/** Submits the form it stands in. A screen has one button of the look `main`: the clear next step. */
export function Button({ look = 'main', unsent, label, ...rest }: ButtonProps) {
  return (
    <button
      type="submit"
      className="button"
      data-look={look}
      data-unsent={unsent}
      aria-label={label}
      {...rest}
    />
  )
}

/** A link that looks like a button: it leads on, it changes nothing. */
export function ButtonLink({
  look = 'main',
  ...rest
}: {
  children: ReactNode
  href: string
  look?: Look
}) {
  return <a className="button" data-look={look} {...rest} />
}
