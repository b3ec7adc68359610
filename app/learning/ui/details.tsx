import type { ReactNode } from 'react'

/** What only some readers need; it opens on demand, without a script. */
export function Details({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="details">
      <summary>{summary}</summary>
      <div className="details-body">{children}</div>
    </details>
  )
}
