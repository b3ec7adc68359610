import type { Order } from '../../../app/assessment/domain/present'
import type { Question } from '../../../app/assessment/domain/question'
import { rightAnswer } from '../../../app/assessment/domain/grade'
import { fieldNames } from '../../../app/assessment/domain/read-answer'
import { writeTyped } from '../../../app/assessment/domain/typed-text'

/** The form, URL-encoded, that a browser sends with the right answer to a question shown in `order`. */
export function fillIn(question: Question, order: Order): string {
  const right = rightAnswer(question)
  const form = new URLSearchParams()
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      for (const choice of right) form.append(fieldNames.choice, String(order.indexOf(choice)))
      break
    case 'true-false':
      form.append(fieldNames.choice, String(question.answer))
      break
    case 'ordering':
      order.forEach((item, shown) => form.append(fieldNames.place(shown), String(item + 1)))
      break
    case 'matching':
      right.forEach((choice, left) =>
        form.append(fieldNames.match(left), String(order.indexOf(choice))),
      )
      break
    case 'short-answer':
      form.append(fieldNames.text, writeTyped(right))
      break
  }
  return form.toString()
}
