import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import type { ReadinessStep } from '../domain/readiness'
import { readinessMessages } from '../words/readiness-messages'

const words = {
  'go-on': ['go-on-1', 'go-on-2', 'go-on-3'],
  'another-form': ['another-form-1', 'another-form-2', 'another-form-3'],
  psychologist: ['psychologist-1', 'psychologist-2', 'psychologist-3'],
  'not-now': ['not-now-1', 'not-now-2', 'not-now-3', 'not-now-4'],
} as const satisfies Record<ReadinessStep, readonly string[]>

/** The last page of a self-assessment: what the chosen step means, that it is a good one, and where to go from here. */
export function ReadinessStepView({ step, isKept }: { step: ReadinessStep; isKept: boolean }) {
  const t = useMessages(readinessMessages)
  return (
    <article className="stack narrow">
      <h1>{t(step)}</h1>
      <p className="lead">{t(`${step}-lead`)}</p>
      {words[step].map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
      <Ways step={step} />
      <p className="soft small">{t(isKept ? 'stepKept' : 'stepGone')}</p>
    </article>
  )
}

/** Links to pages that help with the chosen step. */
function Ways({ step }: { step: ReadinessStep }) {
  const t = useMessages(readinessMessages)
  const ways = {
    'go-on': [{ href: pathTo('/learn'), text: t('toLearning') }],
    'another-form': [
      { href: pathTo('/requirements'), text: t('toForms') },
      { href: pathTo('/contact'), text: t('toContact') },
    ],
    psychologist: [
      { href: pathTo('/help'), text: t('toHelp') },
      { href: pathTo('/contact'), text: t('toContact') },
    ],
    'not-now': [
      { href: pathTo('/library'), text: t('toLibrary') },
      { href: pathTo('/'), text: t('toHome') },
    ],
  } satisfies Record<ReadinessStep, { href: string; text: string }[]>
  return (
    <ul>
      {ways[step].map(({ href, text }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  )
}
