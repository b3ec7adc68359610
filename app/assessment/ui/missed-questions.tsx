import { useMessages } from '../../platform/i18n/messages'
import type { ExplainedChoice, ExplainedQuestion } from '../domain/explain-question'
import { messages } from '../words/messages'

/** A missed question, and where it can be read again. */
export type MissedView = ExplainedQuestion & {
  /** Whether the learner was quite sure of it. */
  wasSure: boolean
  place: { title: string; href: string } | null
}

/** The questions that were missed, each with what was chosen, what is right and why, and the lesson; folded. */
export function MissedQuestions({ missed }: { missed: MissedView[] }) {
  const t = useMessages(messages)
  return (
    <section className="stack" aria-labelledby="missed">
      <h2 id="missed">{t('missedTitle')}</h2>
      <p>{t('missedLead')}</p>
      {missed.map((each) => (
        <details key={each.prompt} className="card">
          <summary>{each.prompt}</summary>
          <div className="stack">
            {each.wasSure ? <p>{t('wasSure')}</p> : null}
            <Choices title={t('yourAnswer')} choices={each.given} none={t('noAnswer')} />
            <Choices title={t('rightAnswer')} choices={each.right} none="" />
            {each.text ? <p>{each.text}</p> : null}
            {each.place ? (
              <p>
                {t('readAgain')} <a href={each.place.href}>{each.place.title}</a>
              </p>
            ) : null}
          </div>
        </details>
      ))}
    </section>
  )
}

function Choices({
  title,
  choices,
  none,
}: {
  title: string
  choices: ExplainedChoice[]
  none: string
}) {
  const t = useMessages(messages)
  return (
    <div>
      <p className="soft small">{title}</p>
      {choices.length === 0 ? <p>{none}</p> : null}
      <ul className="plain-list">
        {choices.map(({ text, remark }) => (
          <li key={String(text)}>
            <strong>{typeof text === 'boolean' ? t(text ? 'true' : 'false') : text}</strong>
            {remark ? <p>{remark}</p> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
