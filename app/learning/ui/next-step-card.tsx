import { ButtonLink } from '../../design/controls/button'
import { ContactLine } from '../../design/frame/contact-line'
import { useMessages } from '../../platform/i18n/messages'
import { completionMessages } from '../words/completion-messages'
import type { ShownStep } from './shown-step'
import { StepPicture } from './step-picture'
import { useStepWords } from './step-words'
import { TestResult, type ShownResult } from './test-result'

/** Steps that the organisation has to help with. */
const needsContact: ShownStep['kind'][] = [
  'no-attempts-left',
  'certificate-suspended',
  'certificate-revoked',
  'certificate-expired',
]

/** The one thing to do next, large, with the one main button of the page. */
export function NextStepCard({ step, result }: { step: ShownStep; result: ShownResult | null }) {
  const t = useMessages(completionMessages)
  const { title, text, go } = useStepWords(step)
  const isCertificate = step.kind.startsWith('certificate')
  return (
    <section className="next-step" data-kind={step.kind} aria-labelledby="next-step-title">
      <StepPicture step={step} />
      <div className="next-step-words">
        <p className="eyebrow">{t(isCertificate ? 'certificateItem' : 'nextStep')}</p>
        <h2 id="next-step-title">{title}</h2>
        {text ? <p className={step.kind === 'lesson' ? 'soft' : undefined}>{text}</p> : null}
        {result && !result.passed ? <TestResult {...result} /> : null}
        {needsContact.includes(step.kind) ? <ContactLine /> : null}
        {go && step.href ? (
          <p>
            <ButtonLink href={step.href}>{go}</ButtonLink>
          </p>
        ) : null}
      </div>
    </section>
  )
}
