import { useMessages } from '../../platform/i18n/messages'
import { checkNames, type Checks } from '../domain/verdict'
import { checkSigns } from '../verdict-signs'
import { presentedMessages } from '../words/presented-messages'
import { verdictMessages } from '../words/verdict-messages'

const endings = { passed: 'Passed', failed: 'Failed', unknown: 'Unknown' } as const

/**
 * Which of the four checks passed, in plain words; the sign of each only repeats them.
 *
 * @param byNews whether the status was not asked of the register: then it is what is known of it.
 */
export function VerdictChecks({ checks, byNews }: { checks: Checks; byNews: boolean }) {
  const t = useMessages(verdictMessages)
  const tPresented = useMessages(presentedMessages)
  const say = (name: (typeof checkNames)[number]) =>
    byNews && name === 'status' && checks.status === 'passed'
      ? tPresented('statusPassedKnown')
      : t(`${name}${endings[checks[name]]}`)
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
              <strong>{t(name)}.</strong> {say(name)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
