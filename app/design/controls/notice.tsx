import type { ReactNode } from 'react'

/** A message set apart. `bad` interrupts a screen reader, the others wait their turn. */
export function Notice({
  kind = 'note',
  children,
}: {
  kind?: 'note' | 'good' | 'care' | 'bad'
  children: ReactNode
}) {
  return (
    <div className="notice" data-kind={kind} role={kind === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}
