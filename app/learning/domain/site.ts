import type { Language, Multilingual } from '../../platform/i18n/language'
import type { AfterCertificate } from './after-certificate'
import type { LessonText } from './publication'

/** Texts of the site that are no lessons. */
export const siteTexts = ['privacy', 'terms'] as const

export type SiteTextName = (typeof siteTexts)[number]

/** What an operator may still have to replace by their own before anybody learns. */
export const sampleParts = ['organisation', 'contact', ...siteTexts] as const

type SamplePart = (typeof sampleParts)[number]

/** Who answers for the site, and how they are reached. What is null they have not said. */
export type SiteOrganisation = {
  name: Multilingual
  address: Multilingual | null
  /** As it is printed, with its country code. */
  telephone: string | null
  /** When somebody answers. */
  hours: Multilingual | null
  email: string | null
  /** What learning here costs, in a word or two, such as "free". */
  cost: Multilingual | null
  /** The parts that are still a sample. */
  sample: SamplePart[]
}

/** What stands at the foot of every page, and the pages it leads to; published and numbered as programmes are. */
export type Site = {
  organisation: SiteOrganisation
  /** Null when it was not written. */
  texts: Record<SiteTextName, Record<Language, LessonText> | null>
  /** Absent when it was not written. */
  afterCertificate?: AfterCertificate
}

/** A site ready to be stored. */
export type CompiledSite = {
  site: Site
  /** SHA-256 (hex) of everything in it. */
  contentHash: string
}
