import type { LessonEntries } from '../domain/entries'
import type { Reflection } from '../domain/reflection'

/** Why what was entered in a part of a lesson was refused, and what was entered. */
export type EntryRefused = { part: string; text: string } & (
  { problem: 'too-long' } | { problem: 'another-stands'; stands: Reflection }
)

/** What a lesson's parts know of its reader. */
export type EntriesGiven = LessonEntries & {
  /** Whose lesson it is: what is entered is sent there. */
  at: { enrolmentId: string; module: string; lesson: string }
  refused?: EntryRefused | null
}
