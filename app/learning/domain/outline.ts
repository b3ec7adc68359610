/** Where something stands in a lesson's file, counted from 1. */
export type Place = { line: number; column: number }

/** What a lesson is made of, as far as its module and its other languages must agree with it. */
export type Outline = {
  /** In order; 2 for `##`, 3 for `###`. */
  headings: (Place & { depth: number })[]
  /** Components that are blocks, in order. */
  components: (Place & { name: string })[]
  selfChecks: (Place & { questions: string[] })[]
  figures: (Place & { src: string })[]
  /** `isPassedBy`: not every reader meets all of its text: it stands in a story, or only its numbers are shown. */
  emergencies: (Place & { id: string; isPassedBy: boolean })[]
  /** What readers enter something in, and scenes and choices of scenarios, by the name that each has or leads to. */
  names: (Place & { name: string })[]
  terms: (Place & { id: string })[]
  /** Things to do, each with the minutes that its author gives it. */
  activities: (Place & { minutes: number })[]
  /** How many words a person reads. */
  words: number
}
