import { z } from 'zod'
import { lookAlikeSaid } from '../../platform/text/host-name'
import { strangeSignSaid } from '../../platform/text/strange-sign'
import { isLanguage, languages, type Multilingual } from '../../platform/i18n/language'
import { requirement } from './parse-requirement-table'
import {
  programmesOf,
  type Requirement,
  type RequirementKind,
  type Source,
} from './requirement-table'

/**
 * The form of one requirement, all of it text: by field, as in `exemptions[0].title.kk`, and what was ticked of those that come
 * more than once (platform/forms/read-form).
 */
export type TypedRequirement = {
  typed: Record<string, string>
  chosen: Record<string, string[]>
}

/** More exemptions than this fit into no form. */
const mostExemptions = 20

/** The name of a row of the form; the first is 0. */
export function exemptionName(row: number): string {
  return `exemptions[${row}]`
}

/** How many rows for exemptions a form has: those that are there, and an empty one. */
export function exemptionRows({ typed }: TypedRequirement): number[] {
  const rows = Array.from({ length: mostExemptions }, (_, row) => row)
  const isFilled = (row: number) =>
    exemptionTexts.some((name) => typed[`${exemptionName(row)}.${name}`]?.trim())
  return rows.slice(0, (rows.findLast(isFilled) ?? -1) + 2)
}

const exemptionTexts = [
  ...languages.map((language) => `title.${language}`),
  ...languages.map((language) => `source.title.${language}`),
  'source.url',
]

const text = z
  .string()
  .transform((typed) => typed.trim())
  .default('')
const boxes = z.array(z.string()).default([])
const texts = z.object({ kk: text, ru: text, en: text }).strict().default({})
const source = z.object({ title: texts, url: text, certainty: text }).strict().default({})
const exemption = z.object({ id: text, title: texts, source }).strict().default({})

/**
 * Reads the form of a requirement: the same rules as a file is read by, each fault at its field as the key of a
 * message. `rows` are the rows of the form in which its exemptions stand, in their order.
 *
 * @param page names of fields that the page adds of its own.
 */
export function requirementForm(
  kind: Requirement['kind'],
  programmes: readonly string[],
  page: readonly string[],
) {
  return z
    .object({
      ...Object.fromEntries(page.map((name) => [name, text])),
      id: text,
      title: texts,
      explanation: texts,
      source,
      languages: boxes,
      inForceFrom: text,
      inForceUntil: text,
      checkedOn: text,
      decidedBy: text,
      askedOf: text,
      training: text,
      academicHours: text,
      programmes: boxes,
      expiringDays: text,
      secondOfficial: text,
      exemptions: z.array(exemption).default([]),
    })
    .strict()
    .transform((form, context) => {
      const rows = [...form.exemptions.keys()].filter((row) => !isEmpty(form.exemptions[row]))
      const parsed = requirement.safeParse(toRequirement(form, kind, rows))
      const isOffered =
        form.programmes.every((slug) => programmes.includes(slug)) &&
        form.exemptions.length <= mostExemptions
      if (parsed.success && isOffered) return { requirement: parsed.data, rows }
      if (!isOffered) context.addIssue({ code: 'custom', message: 'unknownField' })
      for (const { path, code, message } of parsed.error?.issues ?? []) {
        const [first, position, ...rest] = path
        const isRow = first === 'exemptions' && position !== undefined
        context.addIssue({
          code: 'custom',
          path: isRow ? [first, rows[Number(position)] ?? 0, ...rest] : path,
          message: keyOf(path, code, message),
        })
      }
      return z.NEVER
    })
}

type Exemption = z.output<typeof exemption>

function isEmpty(row: Exemption | undefined): boolean {
  return (
    !row ||
    [...Object.values(row.title), ...Object.values(row.source.title), row.source.url].every(
      (typed) => !typed,
    )
  )
}

type Form = {
  title: Multilingual
  explanation: Multilingual
  source: z.output<typeof source>
  languages: string[]
  programmes: string[]
  exemptions: Exemption[]
} & Record<
  | 'id'
  | 'inForceFrom'
  | 'inForceUntil'
  | 'checkedOn'
  | 'decidedBy'
  | 'askedOf'
  | 'training'
  | 'academicHours'
  | 'expiringDays'
  | 'secondOfficial',
  string
>

/** What a form says, as a file would: to be judged by the rules of a file. */
function toRequirement(form: Form, kind: RequirementKind, rows: number[]) {
  const { id, title, explanation, checkedOn, decidedBy, askedOf } = form
  return {
    kind,
    id,
    title,
    explanation: Object.values(explanation).some(Boolean) ? explanation : null,
    ...toOwn(kind, form),
    source: toSource(form.source),
    // In the order of the languages; one that there is not is left for the rules to refuse.
    languages: form.languages.toSorted((a, b) => rank(a) - rank(b)),
    inForceFrom: form.inForceFrom || null,
    inForceUntil: form.inForceUntil || null,
    checkedOn,
    exemptions: rows.flatMap((row) => {
      const filled = form.exemptions[row]
      return filled ? [{ ...filled, source: toSource(filled.source) }] : []
    }),
    decidedBy,
    expiringDays: toNumber(form.expiringDays),
    secondOfficial: form.secondOfficial !== '',
    askedOf: askedOf || undefined,
  }
}

function rank(language: string): number {
  return isLanguage(language) ? languages.indexOf(language) : languages.length
}

function toSource({ title, url, certainty }: Form['source']) {
  return { title, url: url || null, certainty: certainty || undefined }
}

/** What only requirements of this kind have. */
function toOwn(kind: RequirementKind, { training, academicHours, programmes }: Form) {
  switch (kind) {
    case 'training':
      return { training, academicHours: toNumber(academicHours), programmes }
    case 'checklist':
      return {}
  }
}

function toNumber(text: string): number | null {
  return /^\d{1,4}$/.test(text) ? Number(text) : null
}

const keys: Record<string, string> = {
  inForceFrom: 'dayWrong',
  inForceUntil: 'dayWrong',
  checkedOn: 'dayWrong',
  url: 'urlWrong',
  id: 'idWrong',
  expiringDays: 'daysWrong',
  training: 'trainingMissing',
  academicHours: 'hoursWrong',
  languages: 'languagesMissing',
  programmes: 'programmesMissing',
  decidedBy: 'choiceMissing',
  askedOf: 'choiceMissing',
  certainty: 'choiceMissing',
}

function keyOf(path: (string | number)[], code: z.ZodIssueCode, message: string): string {
  if (message === strangeSignSaid || message === lookAlikeSaid) return 'textUnreadable'
  if (code === 'custom' && path.at(-2) === 'title') return 'citationMissing'
  const field = path.findLast((part) => typeof part === 'string')
  return keys[String(field)] ?? (code === 'too_big' ? 'textTooLong' : 'textMissing')
}

/** A requirement as its form is filled in at first; an empty form for none. */
export function fillRequirementForm(known: Requirement | null): TypedRequirement {
  if (!known) return { typed: { expiringDays: '30' }, chosen: { languages: ['kk', 'ru'] } }
  const rows = known.exemptions.map(({ id, title, source }, row) => ({
    [`${exemptionName(row)}.id`]: id,
    ...spread(`${exemptionName(row)}.title`, title),
    ...spreadSource(`${exemptionName(row)}.source`, source),
  }))
  const typed = {
    id: known.id,
    ...spread('title', known.title),
    ...(known.explanation ? spread('explanation', known.explanation) : {}),
    ...spreadSource('source', known.source),
    inForceFrom: known.inForceFrom ?? '',
    inForceUntil: known.inForceUntil ?? '',
    checkedOn: known.checkedOn,
    decidedBy: known.decidedBy,
    expiringDays: String(known.expiringDays),
    secondOfficial: known.secondOfficial ? 'on' : '',
    askedOf: known.askedOf ?? '',
    ...fillOwn(known),
    ...Object.assign({}, ...rows),
  }
  return {
    typed,
    chosen: { languages: [...known.languages], programmes: [...programmesOf(known)] },
  }
}

function fillOwn(known: Requirement): Record<string, string> {
  switch (known.kind) {
    case 'training':
      return { training: known.training ?? '', academicHours: String(known.academicHours ?? '') }
    case 'checklist':
      return {}
  }
}

function spread(name: string, texts: Multilingual): Record<string, string> {
  return Object.fromEntries(languages.map((each) => [`${name}.${each}`, texts[each]]))
}

function spreadSource(name: string, { title, url, certainty }: Source): Record<string, string> {
  return {
    ...spread(`${name}.title`, title),
    [`${name}.url`]: url ?? '',
    [`${name}.certainty`]: certainty,
  }
}
