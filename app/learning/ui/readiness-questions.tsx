import { Button } from '../../design/controls/button'
import { ChoiceField } from '../../design/controls/choice-field'
import { Form } from '../../design/controls/form'
import { TextAreaField } from '../../design/controls/text-area-field'
import type { Refusal } from '../../design/controls/use-faults'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { readinessQuestions, type AskedQuestion, type ReadinessAnswers } from '../domain/readiness'
import { readinessMessages } from '../words/readiness-messages'

type QuestionsProps = {
  answers: ReadinessAnswers
  /** The stored answers that the page shows; see platform/forms/seen. */
  seen: string
  refused?: Refusal | undefined
}

/** The questions of the self-assessment, each with the reason why it is asked, filled in with the answers so far. */
export function ReadinessQuestions({ answers, seen, refused }: QuestionsProps) {
  const t = useMessages(readinessMessages)
  return (
    <Form
      className="stack stack-wide"
      action={pathTo('/readiness')}
      autoComplete="off"
      refused={refused ?? null}
    >
      <input type="hidden" name="intent" value="see" />
      <input type="hidden" name="seen" value={seen} />
      {readinessQuestions.map((question) => (
        <Question key={question.id} question={question} answer={answers[question.id]} />
      ))}
      <div className="row">
        <Button>{t('see')}</Button>
      </div>
    </Form>
  )
}

type Answer = ReadinessAnswers[AskedQuestion['id']]

function Question({ question, answer }: { question: AskedQuestion; answer: Answer }) {
  const t = useMessages(readinessMessages)
  const { id, choices } = question
  const ask = t(`ask-${id}`)
  return (
    <section className="card stack" aria-label={ask}>
      <ChoiceField
        name={`choice-${id}`}
        legend={ask}
        hint={t(`why-${id}`)}
        choices={[
          ...choices.map((choice) => ({ value: choice.id, label: t(choice.id) })),
          { value: '', label: t('noAnswer') },
        ]}
        defaultValue={answer?.choice ?? ''}
      />
      <TextAreaField
        name={`words-${id}`}
        label={t('ownWords')}
        rows={2}
        required={false}
        defaultValue={answer?.words ?? ''}
      />
    </section>
  )
}
