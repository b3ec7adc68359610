import type { ReactNode } from 'react'
import { CallList } from '../../design/help/call-list'
import { isHelpLine } from '../../design/help/help-lines'
import { useMessages } from '../../platform/i18n/messages'
import { lessonMessages } from '../words/lesson-messages'

type EmergencyProps = {
  title: string
  /** Numbers to call, with one space between. */
  lines: string
  /** What to do first. */
  first: ReactNode
  steps: ReactNode
  /** Whether the steps are in sight; otherwise they open on demand. */
  open: boolean
}

/** An emergency inside a lesson: what to do first and whom to call in sight, the steps mostly on demand. */
export function Emergency({ title, lines, first, steps, open }: EmergencyProps) {
  const t = useMessages(lessonMessages)
  return (
    <section className="emergency" aria-label={title}>
      <p className="emergency-title">{title}</p>
      {first}
      <CallList lines={lines.split(' ').filter(isHelpLine)} />
      {open ? (
        steps
      ) : (
        <details className="details-plain">
          <summary>{t('emergencySteps')}</summary>
          {steps}
        </details>
      )}
    </section>
  )
}
