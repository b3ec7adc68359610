import type { FinalTestRules } from '../../learning/domain/definition'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'

/** What the final test is, by the rules of the programme. */
export function TestRules({
  rules,
  attemptsLeft,
  attemptsGranted,
}: {
  rules: FinalTestRules
  /** Null for no limit. */
  attemptsLeft: number | null
  /** Granted beyond the rules. */
  attemptsGranted: number
}) {
  const t = useMessages(messages)
  const count = Object.values(rules.draw).reduce((sum, each) => sum + each, 0)
  const { passMark: percent, attempts: limit, coolDownHours: hours, minutes } = rules
  const facts = [
    [t('questions'), t('questionsValue', { count })],
    [t('passMark'), t('passMarkValue', { percent })],
    [t('time'), minutes === undefined ? t('timeValue') : t('timeLimited', { minutes })],
    [
      t('attempts'),
      limit === null
        ? t('attemptsUnlimited')
        : t('attemptsValue', { limit: limit + attemptsGranted, left: attemptsLeft ?? 0 }),
    ],
    [t('coolDown'), hours > 0 ? t('coolDownValue', { hours }) : t('coolDownNone')],
  ]
  return (
    <section className="stack" aria-labelledby="rules">
      <h2 id="rules">{t('rules')}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="small soft">{t('frozen')}</p>
    </section>
  )
}
