import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import {
  readinessQuestions,
  readinessSteps,
  weighAnswers,
  type Answered,
  type ReadinessAnswers,
} from '../domain/readiness'
import { readinessMessages } from '../words/readiness-messages'
import { Details } from './details'
import { CarriedAnswers } from './carried-answers'

type WeighedProps = {
  answers: ReadinessAnswers
  /** Whether nothing is kept, so that each form carries the answers on. */
  isCarried: boolean
}

/**
 * What somebody answered, sorted under the four steps by a rule that stands below; and a button for each step, since it is
 * theirs to choose.
 */
export function WeighedAnswersView({ answers, isCarried }: WeighedProps) {
  const t = useMessages(readinessMessages)
  const { steps, open, written } = weighAnswers(answers)
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('weighTitle')}</h1>
        <p className="lead">{t('weighLead')}</p>
      </header>
      {steps.map(({ step, answers: speaking }) => (
        <section key={step} className="card stack" aria-labelledby={`step-${step}`}>
          <h2 id={`step-${step}`}>{t(step)}</h2>
          {speaking.length > 0 ? (
            <AnswerList answers={speaking} />
          ) : (
            <p className="soft">{t('nothingPoints')}</p>
          )}
          <Form className="row" action={pathTo('/readiness')}>
            <input type="hidden" name="intent" value="choose" />
            {isCarried ? <CarriedAnswers answers={answers} /> : null}
            <Button look="quiet" name="step" value={step}>
              {t('choose')}
              <span className="visually-hidden">: {t(step)}</span>
            </Button>
          </Form>
        </section>
      ))}
      {written.length > 0 ? (
        <section className="stack" aria-labelledby="written">
          <h2 id="written">{t('wroteTitle')}</h2>
          {written.map(({ question, words }) => (
            <div key={question}>
              <p className="soft small">{t(`ask-${question}`)}</p>
              <p className="entry-text" dir="auto">
                {words}
              </p>
            </div>
          ))}
        </section>
      ) : null}
      {open.length > 0 ? (
        <section className="stack" aria-labelledby="open">
          <h2 id="open">{t('openTitle')}</h2>
          <p className="soft">{t('openText')}</p>
          <ul>
            {open.map((question) => (
              <li key={question}>{t(`ask-${question}`)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <WholeRule />
    </div>
  )
}

function AnswerList({ answers }: { answers: Answered[] }) {
  const t = useMessages(readinessMessages)
  return (
    <ul>
      {answers.map(({ question, choice }) => (
        <li key={question}>
          <span className="soft small">{t(`ask-${question}`)}</span>
          <br />
          {t(choice)}
        </li>
      ))}
    </ul>
  )
}

/** Each answer with the steps that it speaks for: nothing else decides where it stands. */
function WholeRule() {
  const t = useMessages(readinessMessages)
  return (
    <Details summary={t('ruleTitle')}>
      <p>{t('ruleText')}</p>
      {readinessQuestions.map(({ id, choices }) => (
        <div key={id}>
          <h3>{t(`ask-${id}`)}</h3>
          <ul>
            {choices.map((choice) => (
              <li key={choice.id}>
                {t(choice.id)}{' '}
                <span className="soft">
                  →{' '}
                  {choice.towards.length > 0
                    ? readinessSteps
                        .filter((step) => choice.towards.includes(step))
                        .map((step) => t(step))
                        .join(', ')
                    : t('ruleNone')}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Details>
  )
}
