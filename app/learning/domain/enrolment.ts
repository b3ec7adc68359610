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

/** What a learner has done of an enrolment's lessons. */
export type Progress = {
  /** In the order in which they were finished, each with the minutes it credited. */
  completedLessons: { lessonVersionId: string; at: Date; minutes: number }[]
  /** What the hours ledger holds in all. */
  minutes: number
}
