import { useMessages } from '../../platform/i18n/messages'
import type { CoupleAnswers, CoupleTask } from '../domain/couple-task'
import { coupleMessages } from '../words/couple-messages'

type CoupleSidesProps = Pick<CoupleTask, 'questions'> & {
  own: CoupleAnswers
  open: { name: string; answers: CoupleAnswers }[]
}

/** What two (or more) answered, question by question, side by side; nothing says which is better. */
export function CoupleSides({ questions, own, open }: CoupleSidesProps) {
  const t = useMessages(coupleMessages)
  return questions.map(({ id, prompt }) => (
    <section key={id} className="stack couple-question" aria-labelledby={`couple-${id}`}>
      <h2 id={`couple-${id}`}>{prompt}</h2>
      <div className="couple-sides">
        <Side name={t('you')} text={own[id]} />
        {open.map(({ name, answers }, index) => (
          <Side key={index} name={name} text={answers[id]} />
        ))}
      </div>
    </section>
  ))
}

function Side({ name, text }: { name: string; text: string | undefined }) {
  const t = useMessages(coupleMessages)
  return (
    <article className="card stack">
      <h3>{name}</h3>
      {text === undefined ? (
        <p className="soft">{t('askedOtherwise')}</p>
      ) : (
        <p className="entry-text" dir="auto">
          {text}
        </p>
      )}
    </article>
  )
}
