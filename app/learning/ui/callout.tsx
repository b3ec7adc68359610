import type { ReactNode } from 'react'
import { useMessages } from '../../platform/i18n/messages'
import { lessonMessages } from '../words/lesson-messages'

const kinds = ['note', 'caution', 'law', 'practice'] as const

/**
 * A remark set apart. Without a title of its own it is headed by what kind of remark it is.
 *
 * @param minutes how long a practice takes; absent for other remarks, and for a practice of a version that was
 *   published while the time stood in the title.
 */
export function Callout({
  kind,
  title,
  minutes,
  children,
}: {
  kind: string | undefined
  title: string | undefined
  minutes?: string
  children: ReactNode
}) {
  const t = useMessages(lessonMessages)
  const known = kinds.find((each) => each === kind) ?? 'note'
  return (
    <div className="callout" data-kind={known} role="note">
      <p className="callout-title">
        {title ? <span className="callout-kind">{t(known)}</span> : null}
        {title ?? t(known)}
        {minutes ? ` (${t('practiceTime', { minutes: Number(minutes) })})` : null}
      </p>
      {children}
    </div>
  )
}
