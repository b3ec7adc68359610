import type { RecordItem } from './record'
import { shareItems } from './share-items'

/** What a record says of one form in a sentence: how many requirements are done, and which are not. */
export type FormAnswer = { done: number; total: number; open: RecordItem[] }

/**
 * Answers for one form what is done and what is missing, in the order of the table. It counts requirements and rates nobody: whether
 * they suffice, the guardianship body and the court decide.
 */
export function answerForm(items: readonly RecordItem[]): FormAnswer {
  const done = new Set(shareItems([...items]).done)
  const open = items.filter((item) => !done.has(item))
  return { done: done.size, total: items.length, open }
}
