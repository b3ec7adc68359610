import { ButtonLink } from '../../design/controls/button'
import { ContactLine } from '../../design/frame/contact-line'
import { useMessages } from '../../platform/i18n/messages'
import { completionMessages } from '../words/completion-messages'
import type { ShownStep } from './shown-step'
import { useStepWords } from './step-words'

/** The one thing to do next, large, with the one main button of the page. */
export function NextStepCard({ step }: { step: ShownStep }) {
  const t = useMessages(completionMessages)
  const { title, text, go } = useStepWords(step)
  return (
    <section className="next-step" data-kind={step.kind} aria-labelledby="next-step-title">
      <p className="eyebrow">{t('nextStep')}</p>
      <h2 id="next-step-title">{title}</h2>
      {text ? <p className={step.kind === 'lesson' ? 'soft' : undefined}>{text}</p> : null}
      {step.kind === 'no-attempts-left' ? <ContactLine /> : null}
      {go && step.href ? (
        <p>
          <ButtonLink href={step.href}>{go}</ButtonLink>
        </p>
      ) : null}
    </section>
  )
}
