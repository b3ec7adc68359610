import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { coupleMessages } from '../words/couple-messages'
import { ConsentForms, type Viewer } from './consent-forms'

type CoupleStepProps = {
  /** The questions, with where each is answered. */
  toAnswer: { prompt: string; path: string }[]
  /** Null as long as one of them has no answer. */
  own: object | null
  viewers: Viewer[]
  /** Whether each of them is open to the reader. */
  others: { name: string; answers: object | null }[]
  seen: string
}

/** What comes next in a task for two: to answer, to use it without another, to agree, to wait, or to take it back. */
export function CoupleStep({ toAnswer, own, viewers, others, seen }: CoupleStepProps) {
  if (!own) return <ToAnswer toAnswer={toAnswer} />
  if (viewers.length === 0) return <Alone />
  return <Agree {...{ viewers, others, seen }} />
}

function ToAnswer({ toAnswer }: Pick<CoupleStepProps, 'toAnswer'>) {
  const t = useMessages(coupleMessages)
  return (
    <section className="stack narrow" aria-labelledby="answer">
      <h2 id="answer">{t('answerFirst')}</h2>
      <p>{t('answerFirstText')}</p>
      <ul>
        {toAnswer.map(({ prompt, path }) => (
          <li key={path}>
            <a href={path}>{prompt}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Alone() {
  const t = useMessages(coupleMessages)
  return (
    <section className="stack narrow" aria-labelledby="alone">
      <h2 id="alone">{t('aloneTitle')}</h2>
      <p>{t('alone')}</p>
      <p className="screen-only">
        <a href={pathTo('/learn/together')}>{t('toInvite')}</a>
      </p>
    </section>
  )
}

function Agree({ viewers, others, seen }: Pick<CoupleStepProps, 'viewers' | 'others' | 'seen'>) {
  const t = useMessages(coupleMessages)
  const language = useLanguage()
  const isGiven = viewers.some(({ givenAt }) => givenAt !== null)
  return (
    <section className="stack narrow screen-only" aria-labelledby="agree">
      <h2 id="agree">{t(isGiven ? 'agreedTitle' : 'agreeTitle')}</h2>
      {isGiven ? (
        <ul>
          {viewers.map(({ name, givenAt }, index) => {
            if (!givenAt) return <li key={index}>{t('notTo', { name })}</li>
            const date = formatDate(givenAt, language)
            const isOpen = Boolean(others[index]?.answers)
            return <li key={index}>{t(isOpen ? 'openTo' : 'waiting', { name, date })}</li>
          })}
        </ul>
      ) : null}
      {viewers.some(({ givenAt }) => givenAt === null) ? <p>{t('agreeWhat')}</p> : null}
      <ConsentForms
        viewers={viewers}
        seen={seen}
        words={{
          show: (names) => t('show', { names }),
          hide: t('hide'),
          hideHint: t('hideHint'),
        }}
      />
    </section>
  )
}
