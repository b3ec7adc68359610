import type { ReactNode } from 'react'
import { useMessages } from '../../platform/i18n/messages'
import { lessonMessages } from '../words/lesson-messages'

/** What to remember of a lesson. */
export function KeyPoints({ children }: { children: ReactNode }) {
  return (
    <section className="key-points">
      <h2>{useMessages(lessonMessages)('keyPoints')}</h2>
      {children}
    </section>
  )
}
