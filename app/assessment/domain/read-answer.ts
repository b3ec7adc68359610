import type { Answer } from './answer'
import { isAnswerTo } from './is-answer-to'
import type { Order } from './present'
import type { Question } from './question'
import { readTyped } from './typed-text'

/** What a form sends: FormData and URLSearchParams are both such pairs. */
export type FieldValues = Iterable<readonly [name: string, value: unknown]>

/** What was sent, by field: every value of it, for several ticks share one name. */
export type TypedAnswer = Record<string, string[]>

/** What a form sent, so that its page can show it again as it was: also what no answer can be made of. */
export function typedAnswer(values: FieldValues): TypedAnswer {
  const typed = new Map<string, string[]>()
  for (const [name, value] of values) {
    const given = typed.get(name)
    if (given) given.push(String(value))
    else typed.set(name, [String(value)])
  }
  return Object.fromEntries(typed)
}

/** Names of the fields in which an answer travels; ui/question-fields renders them. */
export const fieldNames = {
  choice: 'answer',
  text: 'text',
  certainty: 'certainty',
  place: (item: number) => `place-${item}`,
  match: (left: number) => `match-${left}`,
}

/**
 * Reads an answer off a form whose choices were shown in `order`, into the author's indexes. Choices
 * travel as places shown, from 0; true-false as `true` or `false`; for ordering each item shown sends the
 * place it was given, from 1; for matching each left side sends the right side shown, or nothing; a short answer is a text.
 *
 * @returns `[]` when nothing was chosen; null for what this question's form cannot send.
 */
export function readAnswer(question: Question, order: Order, values: FieldValues): Answer | null {
  const fields = new Map<string, string[]>()
  for (const [name, value] of values) {
    if (typeof value !== 'string' || !value) continue
    const given = fields.get(name)
    if (given) given.push(value)
    else fields.set(name, [value])
  }
  const answer = toAnswer(question, order, (name) => fields.get(name) ?? [])
  return isAnswerTo(question, answer) ? answer : null
}

function toAnswer(question: Question, order: Order, all: (name: string) => string[]): Answer {
  const places = order.map((_, place) => place)
  switch (question.kind) {
    case 'single-choice':
      return all(fieldNames.choice).map((value) => authorIndex(order, value))
    case 'multiple-choice':
      return all(fieldNames.choice)
        .map((value) => authorIndex(order, value))
        .sort((a, b) => a - b)
    case 'true-false':
      return all(fieldNames.choice).map((value) =>
        value === 'true' ? 1 : value === 'false' ? 0 : NaN,
      )
    case 'ordering': {
      const given = places.map((item) => all(fieldNames.place(item)))
      if (given.every((values) => values.length === 0)) return []
      // Where two items were given one place, another place stays empty and is found by its NaN.
      return places.map((place) => {
        const item = given.findIndex(
          (values) => values.length === 1 && values[0] === `${place + 1}`,
        )
        return order[item] ?? NaN
      })
    }
    case 'matching': {
      const given = places.map((left) => all(fieldNames.match(left)))
      if (given.every((values) => values.length === 0)) return []
      return given.map((values) => {
        if (values.length > 1) return NaN
        return values[0] === undefined ? -1 : authorIndex(order, values[0])
      })
    }
    case 'short-answer': {
      const [text = '', ...more] = all(fieldNames.text)
      return more.length > 0 ? [NaN] : (readTyped(text) ?? [NaN])
    }
  }
}

/** The author's index of a place shown; NaN, which no question accepts, when there is no such place. */
function authorIndex(order: Order, place: string): number {
  return /^\d{1,2}$/.test(place) ? (order[Number(place)] ?? NaN) : NaN
}
