import { useMessages } from '../../platform/i18n/messages'
import { checkNames, type Checks } from '../domain/verdict'
import { verdictMessages } from '../words/verdict-messages'
import { checkSigns } from '../verdict-signs'

const endings = { passed: 'Passed', failed: 'Failed', unknown: 'Unknown' } as const

/** Which of the four checks passed, in plain words; the sign of each only repeats them. */
export function VerdictChecks({ checks }: { checks: Checks }) {
  const t = useMessages(verdictMessages)
  return (
    <section className="stack">
      <h2>{t('checks')}</h2>
      <ul className="verdict-checks">
        {checkNames.map((name) => (
          <li key={name} data-check={checks[name]}>
            <svg
              viewBox="0 0 20 20"
              fill="none"
              stroke="currentColor"
              strokeWidth="2.4"
              aria-hidden
            >
              <path d={checkSigns[checks[name]]} strokeLinecap="round" strokeLinejoin="round" />
            </svg>
            <span>
              <strong>{t(name)}.</strong> {t(`${name}${endings[checks[name]]}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
