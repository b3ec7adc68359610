import { z } from 'zod'
import type { Training } from '../../learning/domain/training'
import { languages, type Multilingual } from '../../platform/i18n/language'

const line = z.string().min(1).max(1000)
const multilingual: z.ZodType<Multilingual> = z.object({ kk: line, ru: line, en: line }).strict()
const instant = z.string().datetime({ precision: 3 })
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const wholeNumber = z.number().int().min(0)

const fields = {
  code: z.string(),
  holder: z
    .object({
      /** As the holder confirmed it. */
      name: line,
      /** The language beside Kazakh that the paper is written in. */
      language: z.enum(languages),
    })
    .strict(),
  programme: z
    .object({ slug: line, title: multilingual, number: wholeNumber, contentHash: sha256 })
    .strict(),
  /** The module versions that were learned, in the programme's order. */
  modules: z.array(
    z
      .object({ slug: line, title: multilingual, number: wholeNumber, contentHash: sha256 })
      .strict(),
  ),
  credit: z
    .object({
      minutes: wholeNumber,
      /** Of 45 minutes, rounded to one decimal. */
      academicHours: z.number().min(0),
    })
    .strict(),
  /** Of the final test, in percent; null when the programme has none. */
  result: z.object({ percent: wholeNumber.max(100), passMark: wholeNumber.max(100) }).nullable(),
  awardedAt: instant,
  /** The last instant at which it is valid; null when the programme states no term. */
  expiresAt: instant.nullable(),
  issuer: z
    .object({
      name: multilingual,
      city: multilingual,
      licence: line.nullable(),
      signatory: z.object({ name: line, position: multilingual }).strict().nullable(),
      /** Origin of the site that issued it, and whose keys sign. */
      baseUrl: z.string().url(),
    })
    .strict(),
  /**
   * Ties the statement to its record without naming anybody: SHA-256 (base64url) of the ids of certificate, person,
   * enrolment and replaced certificate. The ids are random, so nobody can guess their way back.
   */
  recordHash: z.string().regex(/^[\w-]{43}$/),
  /** The key that signs. */
  keyId: line,
}

/** Awarded before programmes said which training they are: it names none. */
const plainStatement = z.object({ version: z.literal(1), ...fields }).strict()

const trainingStatement = z
  .object({
    version: z.literal(2),
    ...fields,
    /** Which training was learned, the whole of it or a part; null when the programme is none that is asked for. */
    training: z
      .object({
        slug: line,
        title: multilingual,
        /** Of the whole training. */
        academicHours: z.number().int().min(1),
        /** Null for the whole. */
        part: z
          .object({ number: wholeNumber.min(1), of: wholeNumber.min(2).nullable() })
          .strict()
          .nullable(),
      })
      .strict()
      .nullable(),
  })
  .strict()

/**
 * What a certificate says, frozen when it is awarded and signed as canonical JSON (RFC 8785). Everything that is
 * printed or shown comes from here, so that later changes of a name, a course or an organisation do not touch
 * it. It holds no IIN, no birth date and no id of a person. A change of this shape is a new version
 * beside the others, never instead of one.
 */
export const statementSchema = z.discriminatedUnion('version', [plainStatement, trainingStatement])

export type Statement = z.infer<typeof statementSchema>

/** Which training a statement says was learned; null when it names none, as those of version 1 never do. */
export function trainingOf(statement: Statement): Training | null {
  return statement.version === 1 ? null : statement.training
}
