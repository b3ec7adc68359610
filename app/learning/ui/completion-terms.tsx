import { useMessages } from '../../platform/i18n/messages'
import { toAcademicHours } from '../domain/academic-hours'
import type { CompletionRules } from '../domain/definition'
import { messages } from '../words/messages'

/** The completion rules in plain words, before anybody begins. */
export function CompletionTerms({ rules }: { rules: CompletionRules }) {
  const t = useMessages(messages)
  const { lessons, selfChecks, minutes, finalTest } = rules
  const questions = Object.values(finalTest?.draw ?? {}).reduce((sum, each) => sum + each, 0)
  return (
    <ol className="terms">
      {lessons.length > 0 ? <li>{t('takesLessons', { count: lessons.length })}</li> : null}
      {selfChecks.length > 0 ? <li>{t('takesSelfChecks', { count: selfChecks.length })}</li> : null}
      {minutes > 0 ? <li>{t('takesHours', { hours: toAcademicHours(minutes) })}</li> : null}
      {finalTest ? (
        <li>
          {t('takesTest', { questions, mark: finalTest.passMark })}{' '}
          {finalTest.attempts ? t('takesTestAttempts', { count: finalTest.attempts }) : null}{' '}
          {finalTest.coolDownHours > 0
            ? t('takesTestCoolDown', { hours: finalTest.coolDownHours })
            : null}
        </li>
      ) : null}
      <li>{t('takesName')}</li>
    </ol>
  )
}
