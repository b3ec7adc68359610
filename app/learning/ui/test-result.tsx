import { useMessages } from '../../platform/i18n/messages'
import { completionMessages } from '../words/completion-messages'

/** The newest result of the final test. */
export type ShownResult = {
  percent: number
  passed: boolean
  /** Null for no limit. */
  attemptsLeft: number | null
  /** The page of it; null for a reader who goes nowhere from here. */
  href: string | null
}

/** What came of the final test, and, while it is not passed, where to see what to read again. */
export function TestResult({ percent, passed, attemptsLeft, href }: ShownResult) {
  const t = useMessages(completionMessages)
  if (passed) return <p>{t('resultPassed', { percent })}</p>
  return (
    <p>
      {t('resultFailed', { percent })}
      {attemptsLeft === null ? null : ` ${t('resultAttempts', { count: attemptsLeft })}`}
      {href ? (
        <>
          {' '}
          <a href={href}>{t('toResult')}</a>
        </>
      ) : null}
    </p>
  )
}
