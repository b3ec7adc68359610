import type { ReactNode } from 'react'

type Look = 'main' | 'quiet' | 'danger'

type ButtonProps = { children: ReactNode; look?: Look; name?: string; value?: string }

/** Submits the form it stands in. A screen has one button of the look `main`: the clear next step. */
export function Button({ look = 'main', ...rest }: ButtonProps) {
  return <button type="submit" className="button" data-look={look} {...rest} />
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
