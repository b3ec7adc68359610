import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import type { ReadinessAnswers } from '../domain/readiness'
import { readinessMessages } from '../words/readiness-messages'
import { CarriedAnswers } from './carried-answers'

type AgainProps = {
  answers: ReadinessAnswers
  button: 'backToQuestions' | 'otherStep'
  intent: 'again' | 'see'
}

/** The way back for somebody of whom nothing is kept: the answers go with them. */
export function AgainForm({ answers, button, intent }: AgainProps) {
  const t = useMessages(readinessMessages)
  return (
    <Form className="row" action={pathTo('/readiness')}>
      <input type="hidden" name="intent" value={intent} />
      <CarriedAnswers answers={answers} />
      <Button look="quiet">{t(button)}</Button>
    </Form>
  )
}
