/**
 * What a learner answered, as numbers. Of what is chosen they are indexes into the question as its author wrote it (not as it
 * was shown).
 *
 * single-choice: `[option]`; multiple-choice: the ticked options, ascending; true-false: `[1]` for
 * true, `[0]` for false; ordering: the items in the order given; matching: for each left side, in
 * order, the right side chosen for it, or -1 where none was chosen yet; short-answer: the characters
 * that were typed, each by its Unicode code point (`typed-text.ts`). Nothing chosen or typed at all: `[]`.
 */
export type Answer = number[]

/** Whether a learner has answered: something was chosen, and no left side waits for its right one. */
export function isComplete(answer: Answer | undefined): answer is Answer {
  return answer !== undefined && answer.length > 0 && !answer.includes(-1)
}
