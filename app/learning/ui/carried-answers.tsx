import type { ReadinessAnswers } from '../domain/readiness'
import { fieldsOf } from '../domain/readiness-form'

/** Answers in a form of somebody of whom nothing is kept, so that the next page has them again. */
export function CarriedAnswers({ answers }: { answers: ReadinessAnswers }) {
  return fieldsOf(answers).map(({ name, value }) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
