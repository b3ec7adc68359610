import { formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages, type MessageKey } from '../../platform/i18n/messages'
import { completionMessages } from '../words/completion-messages'
import type { ShownStep } from './shown-step'

type Key = MessageKey<typeof completionMessages>

/** What each kind of step says: its title, a sentence, and the words on its button. */
const words = {
  lesson: { title: null, text: 'nextLessonText', go: 'nextLesson' },
  'self-check': { title: 'nextSelfCheck', text: null, go: 'nextSelfCheckGo' },
  name: { title: 'nextName', text: 'nextNameText', go: 'nextNameGo' },
  hours: { title: 'nextHours', text: 'nextHoursText', go: null },
  test: { title: 'nextTest', text: 'nextTestText', go: 'nextTestGo' },
  'test-under-way': { title: 'nextTestUnderWay', text: 'nextTestText', go: 'nextTestUnderWayGo' },
  wait: { title: 'nextWait', text: 'nextWaitText', go: null },
  'no-attempts-left': { title: 'nextNoAttemptsLeft', text: 'nextNoAttemptsLeftText', go: null },
  anew: { title: 'nextAnew', text: 'nextAnewText', go: 'nextAnewGo' },
  award: { title: 'nextAward', text: 'nextAwardText', go: 'nextNameGo' },
  certificate: { title: 'nextCertificate', text: 'nextCertificateText', go: 'nextCertificateGo' },
  'certificate-suspended': { title: 'nextSuspended', text: 'nextEndedText', go: 'nextEndedGo' },
  'certificate-revoked': { title: 'nextRevoked', text: 'nextEndedText', go: 'nextEndedGo' },
  'certificate-expired': { title: 'nextExpired', text: 'nextEndedText', go: 'nextEndedGo' },
  'certificate-replaced': { title: 'nextReplaced', text: 'nextEndedText', go: 'nextEndedGo' },
} as const satisfies Record<ShownStep['kind'], Record<'title' | 'text' | 'go', Key | null>>

/** A step in the reader's words; `text` and `go` are null where there is nothing to say, or to do. */
export function useStepWords(step: ShownStep): {
  title: string
  text: string | null
  go: string | null
} {
  const t = useMessages(completionMessages)
  const language = useLanguage()
  const { title, go, ...said } = words[step.kind]
  const text = step.isTimed && said.text === 'nextTestText' ? 'nextTestTimedText' : said.text
  const values = {
    module: step.module,
    minutes: step.minutes,
    until: step.until ? formatMoment(step.until, language) : '',
  }
  return {
    title: title ? t(title, values) : step.title,
    text: text && t(text, values),
    go: go && step.href ? t(go) : null,
  }
}
