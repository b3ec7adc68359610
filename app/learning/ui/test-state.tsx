import { formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { grantMessages } from '../words/grant-messages'

type TestStateProps = {
  state: {
    passed: unknown
    openAttemptId: string | null
    endsAt: Date | null
    attemptsUsed: number
    attemptsLeft: number | null
    mayBeginAt: Date | null
  }
}

/** Where a learner stands with the final test, in a few sentences for their trainer. */
export function TestState({ state }: TestStateProps) {
  const t = useMessages(grantMessages)
  const language = useLanguage()
  const { passed, openAttemptId, endsAt, attemptsUsed, attemptsLeft, mayBeginAt } = state
  if (passed) return <p>{t('statePassed')}</p>
  const said = [
    t('stateUsed', { used: attemptsUsed }),
    attemptsLeft === null ? t('stateUnlimited') : t('stateLeft', { left: attemptsLeft }),
    openAttemptId
      ? endsAt
        ? t('stateOpenUntil', { moment: formatMoment(endsAt, language) })
        : t('stateOpen')
      : null,
    !openAttemptId && attemptsLeft === 0 ? t('stateExplained') : null,
    mayBeginAt ? t('stateWaiting', { moment: formatMoment(mayBeginAt, language) }) : null,
  ]
  return <p>{said.filter(Boolean).join(' ')}</p>
}
