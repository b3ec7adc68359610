import { z } from 'zod'
import { lookAlikeSaid } from '../../platform/text/host-name'
import { strangeSignSaid } from '../../platform/text/strange-sign'
import { languages, type Multilingual } from '../../platform/i18n/language'
import { requirement } from './parse-requirement-table'
import {
  programmesOf,
  type Requirement,
  type RequirementKind,
  type Source,
} from './requirement-table'

/** The form of one requirement, all of it text; the names of its fields are flat. */
export type TypedRequirement = Record<string, string>

/** More exemptions than this fit into no form. */
const mostExemptions = 20

/** How many rows for exemptions a form has: those that are there, and an empty one. */
export function exemptionRows(typed: TypedRequirement): number[] {
  const filled = allRows.filter((row) => !isEmptyRow(typed, row))
  return allRows.slice(0, Math.min((filled.at(-1) ?? -1) + 2, mostExemptions))
}

const allRows = Array.from({ length: mostExemptions }, (_, row) => row)
const inLanguages = (name: string) => languages.map((language) => `${name}-${language}`)
const sourceFields = (name: string) => [
  ...inLanguages(`${name}-title`),
  `${name}-url`,
  `${name}-certainty`,
]
const rowTexts = (row: number) => [
  ...inLanguages(`exemptions-${row}-title`),
  ...inLanguages(`exemptions-${row}-source-title`),
  `exemptions-${row}-source-url`,
]

/** The fields of a requirement that every form has. */
const plainFields = [
  'id',
  ...inLanguages('title'),
  ...inLanguages('explanation'),
  ...sourceFields('source'),
  ...inLanguages('languages'),
  'inForceFrom',
  'inForceUntil',
  'checkedOn',
  'decidedBy',
  'askedOf',
  'training',
  'academicHours',
  'expiringDays',
  'secondOfficial',
  ...allRows.flatMap((row) => [
    `exemptions-${row}-id`,
    `exemptions-${row}-source-certainty`,
    ...rowTexts(row),
  ]),
]

/**
 * Reads the form of a requirement: the same rules as a file is read by, each fault at its field as the key of a
 * message. `typed` is the form as it was, without what belongs to the page.
 *
 * @param page names of fields that the page adds of its own.
 */
export function requirementForm(
  kind: Requirement['kind'],
  programmes: readonly string[],
  page: readonly string[],
) {
  const names = [...plainFields, ...programmes.map((slug) => `programmes-${slug}`), ...page]
  const field = z.string().default('')
  return z
    .object(Object.fromEntries(names.map((name) => [name, field])))
    .strict()
    .transform((typed, context) => {
      const rows = allRows.filter((row) => !isEmptyRow(typed, row))
      const chosen = programmes.filter((slug) => typed[`programmes-${slug}`])
      const parsed = requirement.safeParse(nest(typed, kind, chosen, rows))
      if (parsed.success) return { requirement: parsed.data, typed }
      for (const { path, code, message } of parsed.error.issues) {
        const [first, position, ...rest] = path
        const named = first === 'exemptions' ? [first, rows[Number(position)] ?? 0, ...rest] : path
        context.addIssue({
          code: 'custom',
          path: [named.join('-')],
          message: keyOf(path, code, message),
        })
      }
      return z.NEVER
    })
}

function isEmptyRow(typed: TypedRequirement, row: number): boolean {
  return rowTexts(row).every((name) => !typed[name]?.trim())
}

function nest(
  typed: TypedRequirement,
  kind: Requirement['kind'],
  programmes: string[],
  rows: number[],
) {
  const text = (name: string) => typed[name]?.trim() ?? ''
  const orNull = (name: string) => text(name) || null
  const texts = (name: string) =>
    Object.fromEntries(languages.map((language) => [language, text(`${name}-${language}`)]))
  const source = (name: string) => ({
    title: texts(`${name}-title`),
    url: orNull(`${name}-url`),
    certainty: text(`${name}-certainty`) || undefined,
  })
  const isExplained = inLanguages('explanation').some(text)
  return {
    kind,
    id: text('id'),
    title: texts('title'),
    explanation: isExplained ? texts('explanation') : null,
    ...nestOwn(kind, text, programmes),
    source: source('source'),
    languages: languages.filter((language) => text(`languages-${language}`)),
    inForceFrom: orNull('inForceFrom'),
    inForceUntil: orNull('inForceUntil'),
    checkedOn: text('checkedOn'),
    exemptions: rows.map((row) => ({
      id: text(`exemptions-${row}-id`),
      title: texts(`exemptions-${row}-title`),
      source: source(`exemptions-${row}-source`),
    })),
    decidedBy: text('decidedBy'),
    expiringDays: toNumber(text('expiringDays')),
    secondOfficial: text('secondOfficial') !== '',
    askedOf: text('askedOf') || undefined,
  }
}

/** What only requirements of this kind have. */
function nestOwn(kind: RequirementKind, text: (name: string) => string, programmes: string[]) {
  switch (kind) {
    case 'training': {
      const academicHours = toNumber(text('academicHours'))
      return { training: text('training'), academicHours, programmes }
    }
    case 'checklist':
      return {}
  }
}

function fillOwn(known: Requirement): TypedRequirement {
  switch (known.kind) {
    case 'training':
      return { training: known.training ?? '', academicHours: String(known.academicHours ?? '') }
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
  return keys[String(path.at(-1))] ?? (code === 'too_big' ? 'textTooLong' : 'textMissing')
}

/** A requirement as its form is filled in at first; an empty form for none. */
export function fillRequirementForm(known: Requirement | null): TypedRequirement {
  if (!known) {
    return { 'languages-kk': 'on', 'languages-ru': 'on', expiringDays: '30' }
  }
  const filled = {
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
  }
  const ticked = [
    ...known.languages.map((language) => `languages-${language}`),
    ...programmesOf(known).map((slug) => `programmes-${slug}`),
  ]
  return {
    ...filled,
    ...Object.fromEntries(ticked.map((name) => [name, 'on'])),
    ...Object.assign(
      {},
      ...known.exemptions.map(({ id, title, source }, row) => ({
        [`exemptions-${row}-id`]: id,
        ...spread(`exemptions-${row}-title`, title),
        ...spreadSource(`exemptions-${row}-source`, source),
      })),
    ),
  }
}

function spread(name: string, texts: Multilingual): TypedRequirement {
  return Object.fromEntries(languages.map((each) => [`${name}-${each}`, texts[each]]))
}

function spreadSource(name: string, { title, url, certainty }: Source): TypedRequirement {
  return {
    ...spread(`${name}-title`, title),
    [`${name}-url`]: url ?? '',
    [`${name}-certainty`]: certainty,
  }
}
