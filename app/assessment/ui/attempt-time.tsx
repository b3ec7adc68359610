import { formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'

/** Until when an attempt lasts, as it stood when the page was made. */
export type TimeLeft = {
  endsAt: Date
  /** The least of the thresholds, in minutes, within which it ends; null when more is left than the largest. */
  within: number | null
}

/** Says until when an attempt lasts and, towards the end, about how much is left. Nothing ticks. */
export function AttemptTime({ time }: { time: TimeLeft | null }) {
  const t = useMessages(messages)
  const language = useLanguage()
  if (!time) return null
  return (
    <p className="soft" data-attempt-time="">
      {t('timeUntil', { moment: formatMoment(time.endsAt, language) })}{' '}
      {time.within === null ? null : t('timeWithin', { minutes: time.within })}
    </p>
  )
}
