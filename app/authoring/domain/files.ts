import { z } from 'zod'
import { bankQuestion } from '../../assessment/domain/parse-question'
import { requirementTable } from '../../eligibility/domain/parse-requirement-table'
import { calendarDay } from '../../learning/domain/calendar-day'
import { multilingualText, plainText } from '../../learning/domain/multilingual-text'
import { sampleParts } from '../../learning/domain/site'
import { slug } from '../../learning/domain/slug'
import type { Emergency } from '../../learning/domain/emergency'
import { pictureName } from '../../learning/domain/picture-name'
import { writeOut } from './write-out'

/** Academic hours to one decimal, as certificates state them; `toMinutes` makes whole minutes of them. */
const academicHours = z
  .number()
  .multipleOf(0.1, 'must have one decimal at most')
  .min(0, 'must not be negative')
  .max(1000)

/** modules/<slug>/module.yaml */
export const moduleFile = z
  .object({
    slug,
    title: multilingualText(120),
    summary: multilingualText(600),
    outcomes: z
      .array(multilingualText(400))
      .min(2, 'a module has 2 to 6 outcomes')
      .max(6, 'a module has 2 to 6 outcomes'),
    cover: z
      .string()
      .regex(pictureName, 'is no name of a webp, png, jpg, avif or svg file')
      .optional(),
    glossary: z
      .array(
        z
          .object({ id: slug, title: multilingualText(120), definition: multilingualText(600) })
          .strict(),
      )
      .default([]),
    lessons: z
      .array(
        z
          .object({
            slug,
            // Left out: the lesson credits all that it rests on.
            academicHours: academicHours.min(0.1, 'must be at least 0.1').max(8).optional(),
          })
          .strict(),
      )
      .min(1, 'a module has at least one lesson'),
  })
  .strict()

export type ModuleFile = z.output<typeof moduleFile>

/** emergencies.yaml */
export const emergenciesFile = z
  .array(
    z
      .object({
        id: slug,
        title: multilingualText(120),
        first: multilingualText(400),
        /** Whether they are confirmed is for those to say who know the confirmed ones. */
        lines: z.array(z.string()).min(1, 'an emergency has at least one number to call'),
        steps: z
          .array(multilingualText(400))
          .min(2, 'an emergency has 2 to 8 steps')
          .max(8, 'an emergency has 2 to 8 steps'),
      })
      .strict(),
  )
  .min(1, 'holds no emergency')

/**
 * modules/<slug>/bank.yaml. Where a text is asked for, `emergency: <id>` may stand: what to do first in that
 * emergency, so that a question never says otherwise than the page of help.
 */
export function bankFile(emergencies: Emergency[]) {
  return z.preprocess(
    (value, { addIssue }) =>
      writeOut(value, [], emergencies, (path, message) =>
        addIssue({ code: 'custom', path, message, fatal: true }),
      ),
    z.array(bankQuestion),
  )
}

const finalTest = z
  .object({
    draw: z
      .record(slug, z.number().int().min(1, 'must be at least 1'))
      .refine((counts) => Object.keys(counts).length > 0, 'a final test has at least one question'),
    passMark: z
      .number()
      .int('must be a whole number')
      .min(1, 'must be from 1 to 100')
      .max(100, 'must be from 1 to 100'),
    attempts: z.number().int().min(1, 'must be at least 1').nullable(),
    coolDownHours: z.number().int().min(0, 'must not be negative').max(8760),
    minutes: z.number().int().min(10, 'must be at least 10').max(600).nullable().default(null),
  })
  .strict()
  // Left out where there is no limit, so that the hash of what is published already stays.
  .transform(({ minutes, ...rules }) => (minutes === null ? rules : { ...rules, minutes }))

const training = z
  .object({
    slug,
    title: multilingualText(200),
    academicHours: academicHours.min(1, 'must be at least 1'),
    part: z
      .object({
        number: z.number().int('must be a whole number').min(1, 'must be at least 1').max(99),
        of: z
          .number()
          .int('must be a whole number')
          .min(2, 'must be at least 2')
          .max(99)
          .nullable(),
      })
      .strict()
      .nullable(),
  })
  .strict()

/** programmes/<slug>.yaml */
export const programmeFile = z
  .object({
    slug,
    title: multilingualText(120),
    summary: multilingualText(600),
    description: multilingualText(4000),
    training: training.nullable(),
    modules: z.array(slug).min(1, 'a programme has at least one module'),
    completion: z
      .object({
        lessons: z.union([z.literal('all'), z.array(z.string())]),
        selfChecks: z.union([z.literal('all'), z.array(slug)]),
        academicHours: z.union([z.literal('all'), academicHours]),
        finalTest: finalTest.nullable(),
      })
      .strict(),
    /** The lesson whose story everybody may try. */
    story: z.string().optional(),
    validMonths: z.number().int().min(1, 'must be at least 1').max(600).nullable(),
  })
  .strict()

export type ProgrammeFile = z.output<typeof programmeFile>

/** organisation.yaml */
export const organisationFile = z
  .object({
    name: multilingualText(200),
    city: multilingualText(80),
    licence: plainText(120).nullable(),
    signatory: z
      .object({ name: plainText(120), position: multilingualText(120) })
      .strict()
      .nullable(),
    emblem: z
      .string()
      .regex(/^[\w-]+\.(svg|png)$/, 'must be the name of an .svg or .png file beside this one')
      .nullable()
      .default(null),
    contact: z
      .object({
        address: multilingualText(300).nullable().default(null),
        telephone: z
          .string()
          .regex(
            /^\+[\d ()-]{7,25}$/,
            'must be a number with its country code, such as +7 (7172) 00-00-00',
          )
          .nullable()
          .default(null),
        hours: multilingualText(200).nullable().default(null),
        email: z.string().email('must be an e-mail address').max(254).nullable().default(null),
      })
      .strict()
      .default({}),
    /** What learning here costs, in a word or two. */
    cost: multilingualText(60).nullable().default(null),
    /** What is still a sample, and said to be one on the pages and by doctor. */
    sample: z.array(z.enum(sampleParts)).default([]),
  })
  .strict()

/** library/library.yaml */
export const libraryFile = z
  .object({
    groups: z
      .array(
        z
          .object({
            id: slug,
            title: multilingualText(120),
            units: z.array(slug).min(1, 'a group has at least one unit'),
          })
          .strict(),
      )
      .min(1, 'a library has at least one group'),
  })
  .strict()

export type LibraryFile = z.output<typeof libraryFile>

/** site/after-certificate.yaml */
export const afterCertificateFile = z
  .object({
    checkedOn: calendarDay,
    lead: multilingualText(400),
    call: z
      .object({
        text: multilingualText(400),
        questions: z.array(multilingualText(200)).min(1, 'a call has 1 to 8 questions').max(8),
      })
      .strict(),
    bring: z.array(multilingualText(200)).min(1, 'at least one thing is brought').max(10),
    home: multilingualText(400),
    months: z
      .array(
        z
          .object({
            month: z.number().int('must be a whole number').min(1, 'must be at least 1').max(60),
            title: multilingualText(120),
            text: multilingualText(600),
            units: z.array(slug).max(6, 'a month names 6 units at the most'),
          })
          .strict(),
      )
      .min(1, 'names no month'),
  })
  .strict()

/**
 * rules/<placement form>.yaml: a requirement table, and the version it was written after when that one was edited
 * in the interface.
 */
export const rulesFile = requirementTable.extend({
  follows: z.number().int().min(1).nullable().default(null),
})

export type RulesFile = z.output<typeof rulesFile>
