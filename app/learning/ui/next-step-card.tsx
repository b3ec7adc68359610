import { ButtonLink } from '../../design/controls/button'
import { ContactLine } from '../../design/frame/contact-line'
import { formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages, type MessageValues } from '../../platform/i18n/messages'
import { completionMessages } from '../completion-messages'
import type { ShownStep } from './shown-step'

type Key = keyof (typeof completionMessages)['en']

/** What each kind of step says: its title, a sentence, and the words on its button. */
const words: Record<ShownStep['kind'], { title: Key | null; text: Key | null; go: Key | null }> = {
  lesson: { title: null, text: null, go: 'nextLesson' },
  'self-check': { title: 'nextSelfCheck', text: null, go: 'nextSelfCheckGo' },
  name: { title: 'nextName', text: 'nextNameText', go: 'nextNameGo' },
  hours: { title: 'nextHours', text: 'nextHoursText', go: null },
  test: { title: 'nextTest', text: 'nextTestText', go: 'nextTestGo' },
  'test-under-way': { title: 'nextTestUnderWay', text: 'nextTestText', go: 'nextTestUnderWayGo' },
  wait: { title: 'nextWait', text: 'nextWaitText', go: null },
  'no-attempts-left': { title: 'nextNoAttemptsLeft', text: 'nextNoAttemptsLeftText', go: null },
  award: { title: 'nextAward', text: 'nextAwardText', go: 'nextNameGo' },
  certificate: { title: 'nextCertificate', text: 'nextCertificateText', go: 'nextCertificateGo' },
}

/** The one thing to do next, large, with the one main button of the page. */
export function NextStepCard({ step }: { step: ShownStep }) {
  const t = useMessages(completionMessages)
  const language = useLanguage()
  const { title, text, go } = words[step.kind]
  const values: MessageValues = {
    module: step.module,
    until: step.until ? formatMoment(step.until, language) : '',
  }
  return (
    <section className="next-step" data-kind={step.kind} aria-labelledby="next-step-title">
      <p className="eyebrow">{t('nextStep')}</p>
      <h2 id="next-step-title">{title ? t(title, values) : step.title}</h2>
      {step.kind === 'lesson' ? <p className="soft">{step.module}</p> : null}
      {text ? <p>{t(text, values)}</p> : null}
      {step.kind === 'no-attempts-left' ? <ContactLine /> : null}
      {go && step.href ? (
        <p>
          <ButtonLink href={step.href}>{t(go)}</ButtonLink>
        </p>
      ) : null}
    </section>
  )
}
