import type { Language } from '../../platform/i18n/language'

/** What can be found: a lesson, a unit of the library, what to do in an emergency, what a programme is about. */
export type FoundKind = 'lesson' | 'unit' | 'emergency' | 'programme'

/** The text under one heading of a document. */
export type Section = {
  /** Null for text before the first heading. */
  heading: string | null
  /** The id of its place on the page; null for the page itself. */
  anchor: string | null
  /** As plain text, one line for each paragraph. */
  text: string
}

/** A text that is read as one, in one language, as it goes into the index. */
export type FoundDocument = {
  kind: FoundKind
  /** Its name in its source: `module/lesson`, or the name of a unit. */
  document: string
  language: Language
  title: string
  sections: Section[]
}
