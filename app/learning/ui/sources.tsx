import type { ReactNode } from 'react'
import { useMessages } from '../../platform/i18n/messages'
import { lessonMessages } from '../words/lesson-messages'

/** Where the facts of a lesson come from. */
export function Sources({ children }: { children: ReactNode }) {
  return (
    <section className="sources">
      <h2>{useMessages(lessonMessages)('sources')}</h2>
      {children}
    </section>
  )
}
