import type { FieldValues } from './read-answer'
import { fieldNames } from './read-answer'

/** How sure somebody says they are of an answer: 1 not very, 2 fairly, 3 quite sure. */
export type Certainty = 1 | 2 | 3

/** From the least sure to the surest. */
export const certainties = [1, 2, 3] as const

/**
 * What an answer earns by how sure one was: right 1, 2, 3; wrong 0, -2, -6. With these one does best by saying what one
 * believes: "quite sure" pays above four chances in five, "fairly" above two in three.
 *
 * Source: A. R. Gardner-Medwin, "Confidence-based marking: towards deeper learning and better exams", in C. Bryan and
 * K. Clegg (eds), Innovative Assessment in Higher Education, Routledge 2006.
 */
export function markOf({ right, certainty }: SureAnswer): number {
  return right ? certainty : { 1: 0, 2: -2, 3: -6 }[certainty]
}

/** An answer, judged, with how sure of it its person was. */
export type SureAnswer = { right: boolean; certainty: Certainty }

/** How sure somebody was over several answers. */
export type CertaintySummary = {
  /** By how sure they were, from the least to the surest; each of the three is there. */
  levels: { certainty: Certainty; right: number; wrong: number }[]
  /** The sum of the marks, and the most that so many answers can earn. */
  marks: number
  most: number
}

/** Sums up the answers to questions that asked for certainty; null when there were none. */
export function summariseCertainty(answers: readonly SureAnswer[]): CertaintySummary | null {
  if (answers.length === 0) return null
  const count = (certainty: Certainty, right: boolean) =>
    answers.filter((each) => each.certainty === certainty && each.right === right).length
  return {
    levels: certainties.map((certainty) => ({
      certainty,
      right: count(certainty, true),
      wrong: count(certainty, false),
    })),
    marks: answers.reduce((sum, answer) => sum + markOf(answer), 0),
    most: answers.length * 3,
  }
}

/** How sure a form says that one is: null where nothing was chosen, or nothing that can be. Nobody has to say. */
export function readCertainty(values: FieldValues): Certainty | null {
  const sent = [...values].filter(([name]) => name === fieldNames.certainty)
  const [value] = sent.length === 1 ? (sent[0]?.slice(1) ?? []) : []
  return certainties.find((certainty) => String(certainty) === value) ?? null
}
