import type { ReactNode } from 'react'

/** A state in a word or two. The colour only repeats what the word says. */
export function Badge({
  kind = 'note',
  children,
}: {
  kind?: 'note' | 'good' | 'care' | 'bad' | 'other' | 'apart'
  children: ReactNode
}) {
  return (
    <span className="badge" data-kind={kind}>
      {children}
    </span>
  )
}
