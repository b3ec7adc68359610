import type { Multilingual } from '../../platform/i18n/language'
import type { Training } from './training'

/** What a module says of itself; frozen with its version. */
export type ModuleDefinition = {
  slug: string
  title: Multilingual
  summary: Multilingual
  outcomes: Multilingual[]
  glossary: { id: string; title: Multilingual; definition: Multilingual }[]
  /** The picture that stands for it; absent when it has none. */
  cover?: PlacedPicture
}

/** Where a picture is served, and its size in pixels, so that the page holds its place before it loads. */
export type PlacedPicture = {
  address: string
  /** Where the same drawing is served in the colours of night; absent when it has none. */
  night?: string
  width: number
  height: number
}

/** The organisation that issues the certificates of a programme; frozen with the programme's version. */
export type Issuer = {
  name: Multilingual
  city: Multilingual
  /** Number of the accreditation, as the organisation states it. */
  licence: string | null
  signatory: { name: string; position: Multilingual } | null
  /** SHA-256 (hex) of its emblem, which is kept among the pictures; absent when it has none. */
  emblem?: string
}

/** When a learner has completed a programme. Published only when it can be reached. */
export type CompletionRules = {
  /** Lessons that must be completed, as `module/lesson`. */
  lessons: string[]
  /** Modules whose self-check questions must each have been answered. */
  selfChecks: string[]
  /** Minutes that the hours ledger must hold. */
  minutes: number
  finalTest: FinalTestRules | null
}

export type FinalTestRules = {
  /** How many questions are picked at random from each module's final-test questions. */
  draw: Record<string, number>
  /** Percent, 1 to 100. */
  passMark: number
  /** How many attempts there are in all; null for no limit. */
  attempts: number | null
  /** Hours to wait after an attempt that was not passed. */
  coolDownHours: number
  /** Minutes from the beginning of an attempt to its end; absent for no limit. */
  minutes?: number
}

/** What a programme says of itself; frozen with its version. */
export type ProgrammeDefinition = {
  slug: string
  title: Multilingual
  summary: Multilingual
  description: Multilingual
  /**
   * Which training it is, the whole of it or a part; null when it is none that anybody is asked for. Absent in
   * versions that were published before programmes said so.
   */
  training?: Training | null
  issuer: Issuer
  /** The lesson (`module/lesson`) whose first story everybody may try, without an account; absent when there is none. */
  story?: string
  completion: CompletionRules
  /** How long its certificate is valid, in months; null when the programme states no term. */
  validMonths: number | null
}
