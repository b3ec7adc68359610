import type { RecordItem } from './record'
import { shareItems } from './share-items'

/** What a record says of one form in a sentence: how many requirements are done, which are not, and which do not apply. */
export type FormAnswer = {
  done: number
  /** How many are asked: those that do not apply are not. */
  total: number
  open: RecordItem[]
  exempt: RecordItem[]
}

/**
 * Answers for one form what is done and what is missing, in the order of the table. It counts requirements and rates nobody: whether
 * they suffice, the guardianship body and the court decide.
 */
export function answerForm(items: readonly RecordItem[]): FormAnswer {
  const { done, exempt } = shareItems(items)
  const closed = new Set([...done, ...exempt])
  const open = items.filter((item) => !closed.has(item))
  return { done: done.length, total: items.length - exempt.length, open, exempt }
}
