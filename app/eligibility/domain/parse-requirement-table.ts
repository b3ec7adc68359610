import { z } from 'zod'
import { isPlainWebAddress } from '../../platform/text/plain-web-address'
import { calendarDay } from '../../learning/domain/calendar-day'
import { multilingualText, plainText } from '../../learning/domain/multilingual-text'
import { slug } from '../../learning/domain/slug'
import { languages } from '../../platform/i18n/language'
import { askings, certainties, deciders, placementForms } from './requirement-table'

/** A number of an act, or the year of a date: what a reader finds a source by. */
const citation = /(?:№|No\.?|N)\s*\d|(?:19|20)\d\d/

/** What is missing altogether is told as that. */
const citing = plainText(600).refine(
  (text) => text === '' || citation.test(text),
  'must name the number of the act, or the outlet and its date',
)

function isNoHomePage(address: string): boolean {
  return (
    !URL.canParse(address) || new URL(address).pathname !== '/' || new URL(address).search !== ''
  )
}

/** "The press" is no source, and neither is the first page of a site: whoever doubts must be able to look it up. */
const source = z
  .object({
    title: z.object({ kk: citing, ru: citing, en: citing }).strict(),
    url: z
      .string()
      .url()
      .startsWith('https://', 'must begin with https://')
      .refine(isPlainWebAddress, 'must lead where it says: a host, and nothing before it')
      .refine(isNoHomePage, 'must lead to the text itself, not to the first page of a site')
      .nullable(),
    certainty: z.enum(certainties).default('reported'),
  })
  .strict()

const rule = {
  id: slug,
  title: multilingualText(300),
  explanation: multilingualText(1000).nullable().default(null),
  source,
  languages: z.array(z.enum(languages)).min(1, 'name at least one language').default(['kk', 'ru']),
  inForceFrom: calendarDay.nullable().default(null),
  inForceUntil: calendarDay.nullable().default(null),
  checkedOn: calendarDay,
  exemptions: z
    .array(z.object({ id: slug, title: multilingualText(300), source }).strict())
    .max(20)
    .default([]),
  decidedBy: z.enum(deciders).default('guardianship-body'),
  expiringDays: z.number().int('must be a whole number').min(0).max(366).default(0),
  secondOfficial: z.boolean().default(false),
  // Without a default: versions that say nothing of it keep their hash.
  askedOf: z.enum(askings).optional(),
}

/** One requirement as it is written: strict, and every text in every language. */
export const requirement = z.discriminatedUnion('kind', [
  z
    .object({
      ...rule,
      kind: z.literal('training'),
      training: slug,
      academicHours: z
        .number()
        .int('must be a whole number of academic hours')
        .min(1, 'must be at least 1')
        .max(1000),
      programmes: z.array(slug).min(1, 'name at least one programme'),
    })
    .strict(),
  z.object({ ...rule, kind: z.literal('checklist') }).strict(),
])

/** A requirement table as it is written: strict, and every text in every language. */
export const requirementTable = z
  .object({
    placementForm: z.enum(placementForms),
    title: multilingualText(200),
    note: multilingualText(1500).nullable().default(null),
    requirements: z.array(requirement).min(1, 'a table has at least one requirement').max(60),
  })
  .strict()
