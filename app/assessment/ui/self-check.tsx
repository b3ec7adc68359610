import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { useMessages } from '../../platform/i18n/messages'
import type { Certainty } from '../domain/certainty'
import type { Feedback } from '../domain/judge-self-check'
import type { TypedAnswer } from '../domain/read-answer'
import { messages } from '../words/messages'
import type { PresentedSelfCheck } from '../present-self-check.server'
import { QuestionFields } from './question-fields'
import type { AnswerProblem } from './question-fields-props'

type SelfCheckProps = {
  selfCheck: PresentedSelfCheck
  /** Why the answer just sent was not taken; null or left out otherwise. */
  problem?: AnswerProblem | null
  /** What was sent with that problem, by field. */
  typed?: TypedAnswer | null
}

/** Where a self-check question stands on its page: `<path>#<this>`. */
export function selfCheckAnchor(question: string): string {
  return `self-check-${question}`
}

/**
 * A self-check question in a lesson: answer, read the remarks, answer again. It posts `intent=self-check`,
 * `question` and the answer to the page it stands on.
 */
export function SelfCheck({ selfCheck, problem, typed }: SelfCheckProps) {
  const { question, presented, given, certainty, feedback } = selfCheck
  const t = useMessages(messages)
  const id = selfCheckAnchor(question)
  return (
    <div className="self-check" id={id}>
      <p className="self-check-title">{t('selfCheck')}</p>
      <Form className="stack" data-live={id} data-queue={id}>
        <input type="hidden" name="intent" value="self-check" />
        <input type="hidden" name="question" value={question} />
        <QuestionFields {...{ id, presented, given, certainty, feedback, problem, typed }} />
        {feedback && !problem ? <Verdict feedback={feedback} certainty={certainty} /> : null}
        <div className="row">
          <Button look="quiet">{t(feedback ? 'checkAgain' : 'check')}</Button>
          <span className="small soft">{t('selfCheckHint')}</span>
        </div>
      </Form>
    </div>
  )
}

/** What is said of how sure somebody was, where the answer was right and where it was not. */
const certaintyRight = { 1: 'rightUnsure', 2: 'rightFairly', 3: 'rightSure' } as const
const certaintyWrong = { 1: 'wrongUnsure', 2: 'wrongFairly', 3: 'wrongSure' } as const

type VerdictProps = { feedback: Feedback; certainty: Certainty | null }

function Verdict({ feedback: { right, more, text }, certainty }: VerdictProps) {
  const t = useMessages(messages)
  const verdict = right ? 'selfCheckRight' : more ? 'selfCheckMore' : 'selfCheckWrong'
  return (
    <div className="notice" data-kind={right ? 'good' : 'note'} tabIndex={-1} data-focus="">
      <strong>{t(verdict)}</strong>
      {text ? <p>{text}</p> : null}
      {certainty ? <p>{t(right ? certaintyRight[certainty] : certaintyWrong[certainty])}</p> : null}
    </div>
  )
}
