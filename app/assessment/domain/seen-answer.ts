import type { Answer } from './answer'
import { isAnswerTo } from './is-answer-to'
import type { Order } from './present'
import { isShuffled, isUnordered, type Question } from './question'
import { readAnswer, type FieldValues } from './read-answer'

/** The field of a question's form that says which answer its page showed. */
export const seenField = 'seen'

/** The field in which a browser adds, as the fields of a form, an answer that it has sent itself since. */
export const sentField = 'sent'

/** How many answers a form may say that it has seen: the one that was shown, and two that were sent since. */
export const mostSeen = 3

/** Writes the answer that a page shows, in places as shown, for its form to send back. */
export function writeSeen(shown: Answer): string {
  return shown.join('.')
}

/**
 * The answers, in the author's indexes, of which a form knows that they may stand: those its page has shown, and those
 * that the browser has sent since without hearing whether they arrived. What is no answer to this question is left
 * out. A form that says nothing has seen that nothing was chosen, and can take the place of nothing else.
 */
export function readSeen(question: Question, order: Order, values: FieldValues): Answer[] {
  const seen: Answer[] = []
  for (const [name, value] of values) {
    if (typeof value !== 'string') continue
    const answer =
      name === seenField
        ? readShown(question, order, value)
        : name === sentField
          ? readAnswer(question, order, new URLSearchParams(value))
          : null
    if (answer) seen.push(answer)
  }
  return seen.length > 0 ? seen.slice(0, mostSeen) : [[]]
}

function readShown(question: Question, order: Order, text: string): Answer | null {
  const shown = text === '' ? [] : text.split('.').map(Number)
  const answer = isShuffled(question)
    ? shown.map((place) => (place === -1 ? -1 : (order[place] ?? NaN)))
    : shown
  if (isUnordered(question)) answer.sort((a, b) => a - b)
  return isAnswerTo(question, answer) ? answer : null
}
