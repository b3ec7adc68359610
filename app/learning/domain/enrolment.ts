/** A person's way through one programme, on the version that was the newest when they began. */
export type Enrolment = {
  id: string
  personId: string
  programme: string
  programmeVersionId: string
  /** 1 for a person's first in the programme. The one with the highest number is under way; the others are history. */
  number: number
  enrolledAt: Date
}

/** A lesson that a learner has finished. */
export type CompletedLesson = {
  lessonVersionId: string
  at: Date
  /** What the hours ledger credits for it. */
  minutes: number
  /** From when on these count. */
  countsFrom: Date
}

/** What a learner has done of an enrolment's lessons. */
export type Progress = {
  /** In the order in which they were finished. */
  completedLessons: CompletedLesson[]
  /** When each lesson was first opened, by its id; finished ones are among them. */
  openedAt: ReadonlyMap<string, Date>
  /** The number of the section at which they stopped, by lesson that is not finished. */
  stoppedAt: ReadonlyMap<string, number>
}
