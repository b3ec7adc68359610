import type { Language } from '../../platform/i18n/language'
import type { Block } from './block'
import type { ModuleDefinition, ProgrammeDefinition } from './definition'

/** A lesson in one language, ready to be read. */
export type LessonText = {
  title: string
  summary: string
  /** Day (YYYY-MM-DD) on which its law and figures were last checked; null when it states none. */
  checkedOn: string | null
  /** One sentence: what its reader can do now. Absent, or null as it is stored, when the author wrote none. */
  gained?: string | null
  words: number
  blocks: Block[]
}

/** A module ready to be stored: lessons in reading order, each in every language. */
export type CompiledModule = {
  definition: ModuleDefinition
  /** SHA-256 (hex) of everything a learner meets in it: texts, questions, pictures, structure. */
  contentHash: string
  lessons: { lesson: string; minutes: number; texts: Record<Language, LessonText> }[]
}

/** A programme ready to be stored, with the versions of its modules in order. */
export type CompiledProgramme = {
  definition: ProgrammeDefinition
  /** SHA-256 (hex) of the definition and its modules' content hashes. */
  contentHash: string
  moduleVersionIds: string[]
}

/** A picture, named by the SHA-256 (hex) of its bytes. */
export type Medium = { hash: string; type: string; bytes: Buffer }

/** A version and whether it is new; `unchanged` when the same content had been published before. */
export type StoredVersion = { id: string; number: number; kind: 'published' | 'unchanged' }
