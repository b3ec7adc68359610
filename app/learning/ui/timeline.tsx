import type { ReactNode } from 'react'
import { EntrySheet } from './entry-sheet'

/** What happens in the course of time, one moment below the other. */
export function Timeline({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="timeline" aria-label={title}>
      <EntrySheet />
      <p className="timeline-title">{title}</p>
      <ol className="plain-list">{children}</ol>
    </section>
  )
}

type MomentProps = { when: string; title: string; children: ReactNode }

/** One moment of a timeline. */
export function Moment({ when, title, children }: MomentProps) {
  return (
    <li className="moment">
      <p className="small soft">{when}</p>
      <p>
        <b>{title}</b>
      </p>
      {children}
    </li>
  )
}
