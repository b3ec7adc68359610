import type { BankQuestion } from '../assessment/domain/parse-question'
import type { RequirementTable } from '../eligibility/domain/requirement-table'
import type { AfterCertificate } from '../learning/domain/after-certificate'
import type { CheckedLesson } from '../learning/check-lesson.server'
import type { Emergency } from '../learning/domain/emergency'
import type { Issuer, ModuleDefinition } from '../learning/domain/definition'
import type { Language } from '../platform/i18n/language'
import type { PictureFacts } from './domain/read-picture'
import type { Medium } from '../learning/domain/publication'
import type { SiteOrganisation } from '../learning/domain/site'
import type { ProgrammeFile } from './domain/files'
import type { AuthoredLibrary } from './reading/read-library.server'
import type { AuthoredSiteTexts } from './reading/read-site.server'

/** A picture that lies beside the lessons of a module; `x-dark.svg` is `x.svg` in the colours of night. */
export type Picture = PictureFacts & { bytes: Buffer }

/** A module as its author wrote it, without a problem in it, not yet compiled. */
export type AuthoredModule = {
  definition: Omit<ModuleDefinition, 'cover'>
  /** The file name of the picture that stands for the module; null when it has none. */
  cover: string | null
  lessons: { lesson: string; minutes: number; texts: Record<Language, CheckedLesson> }[]
  questions: BankQuestion[]
  /** By file name. */
  pictures: Map<string, Picture>
}

/** A requirement table, and the number of the version it was written after, where it says so. */
type AuthoredTable = { table: RequirementTable; follows: number | null }

/** A whole folder of content without a problem in it. */
export type Content = {
  issuer: Issuer
  /** What `issuer.emblem` names. */
  emblem: Medium | null
  /** Who answers for the site. */
  organisation: SiteOrganisation
  siteTexts: AuthoredSiteTexts
  /** What comes after the certificate; null when the folder says nothing of it. */
  afterCertificate: AfterCertificate | null
  /** Without groups when the folder has no library. */
  library: AuthoredLibrary
  programmes: ProgrammeFile[]
  /** By slug; every module of every programme is there. */
  modules: Map<string, AuthoredModule>
  tables: AuthoredTable[]
  /** Empty when the folder has no emergencies.yaml. */
  emergencies: Emergency[]
}
