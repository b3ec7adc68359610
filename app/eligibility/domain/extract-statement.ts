import { z } from 'zod'
import { iinGrounds, type IinGround } from '../../accounts/domain/iin-ground'
import { recordStates } from './item-standing'
import type { FormRecord, RecordItem } from './record'
import { deciders, placementForms } from './requirement-table'

const line = z.string().min(1).max(1000)
const multilingual = z.object({ kk: line, ru: line, en: line }).strict()
const instant = z.string().datetime({ precision: 3 })
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const certificateGround = z.object({ kind: z.literal('certificate'), code: line }).strict()

const decisionGround = z
  .object({
    kind: z.literal('decision'),
    decision: z.enum(['satisfied', 'not-satisfied', 'exempt', 'withdrawn']),
    groundDate: day,
    region: line,
    secondOfficial: z.boolean(),
  })
  .strict()

/** Training that an authority recognised by a certificate of another organisation; of that its day and its hours. */
const recognisedGround = z
  .object({
    kind: z.literal('recognised'),
    academicHours: z.number().int().min(1),
    groundDate: day,
    region: line,
    secondOfficial: z.boolean(),
  })
  .strict()

const itemFields = {
  requirement: line,
  title: multilingual,
  state: z.enum(recordStates),
  /** Since when it stands so; null for what is missing. */
  since: instant.nullable(),
  /** The instant from which it no longer counts; null when it does not end, or nothing counts. */
  until: instant.nullable(),
  /** What the state rests on; null when on nothing. Of a decision not its words: they may name others. */
  restsOn: z.discriminatedUnion('kind', [certificateGround, decisionGround]).nullable(),
  decidedBy: z.enum(deciders),
  /** The version of the requirement table that judged it. */
  rule: z
    .object({ number: z.number().int().min(1), contentHash: line, publishedAt: instant })
    .strict(),
}

const plainItem = z.object(itemFields).strict()

const trainingItem = z
  .object({
    ...itemFields,
    /** What certificates prove of the training, in academic hours; null for what an authority marks. */
    training: z
      .object({ provedHours: z.number().min(0), neededHours: z.number().min(0).nullable() })
      .strict()
      .nullable(),
  })
  .strict()

const recognisedItem = trainingItem
  .extend({
    restsOn: z
      .discriminatedUnion('kind', [certificateGround, decisionGround, recognisedGround])
      .nullable(),
  })
  .strict()

function formsOf<Item extends z.ZodTypeAny>(item: Item) {
  const form = { placementForm: z.enum(placementForms), title: multilingual }
  return z.array(z.object({ ...form, items: z.array(item) }).strict()).min(1)
}

const lastFour = z.string().regex(/^\d{4}$/)

const fields = {
  kind: z.literal('record-extract'),
  code: line,
  holder: z.object({ name: line, iinLastFour: lastFour.nullable() }).strict(),
  asOf: instant,
  issuer: z
    .object({
      name: multilingual,
      city: multilingual,
      licence: line.nullable(),
      baseUrl: z.string().url(),
    })
    .strict(),
  /** Who decides: never whoever issued the extract. */
  whoDecides: multilingual,
  /** Ties it to its row without naming anybody: SHA-256 (base64url) of the row's ids, which are random. */
  recordHash: z.string().regex(/^[\w-]{43}$/),
  keyId: line,
}

/** Made before certificates said which part of a training they prove. */
const plainExtract = z
  .object({ version: z.literal(1), ...fields, forms: formsOf(plainItem) })
  .strict()

const trainingExtract = z
  .object({ version: z.literal(2), ...fields, forms: formsOf(trainingItem) })
  .strict()

/** Since training can be recognised. */
const recognisedExtract = z
  .object({ version: z.literal(3), ...fields, forms: formsOf(recognisedItem) })
  .strict()

/** Since it says what the IIN rests on, by which an office may take the paper for somebody's. */
const groundedExtract = recognisedExtract
  .extend({
    version: z.literal(4),
    holder: z
      .object({
        name: line,
        iinLastFour: lastFour.nullable(),
        iinGround: z.enum(iinGrounds).nullable(),
      })
      .strict()
      .refine(({ iinLastFour, iinGround }) => (iinLastFour === null) === (iinGround === null)),
  })
  .strict()

/**
 * What an extract says: how a record stood at an instant, signed as canonical JSON (RFC 8785). It holds no IIN but its last
 * four digits, and no id of a person. A change of this shape is a new version beside the others, never instead of one.
 */
export const extractStatement = z.discriminatedUnion('version', [
  plainExtract,
  trainingExtract,
  recognisedExtract,
  groundedExtract,
])

export type ExtractStatement = z.infer<typeof extractStatement>

export type ExtractItem = ExtractStatement['forms'][number]['items'][number]

/** A form as extracts state it today. */
type ExtractForm = z.infer<typeof recognisedExtract>['forms'][number]

/** What the IIN of an extract rests on; null without one, and where the extract does not say, as the earlier ones do not. */
export function iinGroundIn({ holder }: ExtractStatement): IinGround | null {
  return 'iinGround' in holder ? holder.iinGround : null
}

/** What an extract says is proved of a training; null where it does not say, as the earliest never do. */
export function provedIn(item: ExtractItem): z.infer<typeof trainingItem>['training'] {
  return 'training' in item ? item.training : null
}

/** Said in every extract, whatever it holds. */
export const whoDecides = {
  kk: 'Шешімді қорғаншылық органы мен сот қабылдайды.',
  ru: 'Решение принимают орган опеки и суд.',
  en: 'The guardianship body and the court decide.',
}

/**
 * States one form of a record.
 *
 * @param hashOf the content hash of a version of this form's table, by its number.
 */
export function stateForm(
  { placementForm, title, items }: FormRecord,
  hashOf: (number: number) => string,
): ExtractForm {
  return { placementForm, title, items: items.map((item) => stateItem(item, hashOf)) }
}

function stateItem(
  item: RecordItem,
  hashOf: (number: number) => string,
): ExtractForm['items'][number] {
  const { requirement, title, state, since, endsAt, training, rule } = item
  return {
    requirement,
    title,
    state,
    since: since?.toISOString() ?? null,
    until: endsAt?.toISOString() ?? null,
    restsOn: stateGround(item),
    training: training && {
      provedHours: training.provedHours,
      neededHours: training.neededHours,
    },
    decidedBy: rule.decidedBy,
    rule: {
      number: rule.number,
      contentHash: hashOf(rule.number),
      publishedAt: rule.publishedAt.toISOString(),
    },
  }
}

function stateGround({
  restsOn,
  evidence,
  decision,
}: RecordItem): ExtractForm['items'][number]['restsOn'] {
  if (restsOn === 'certificate' && evidence) {
    return { kind: 'certificate', code: evidence.certificateCode }
  }
  if (restsOn !== 'decision' || !decision) return null
  const { kind, recognised, ...rest } = decision
  const { groundDate, region, secondOfficial } = rest
  const told = { groundDate, region, secondOfficial }
  if (kind !== 'recognised') return { kind: 'decision', decision: kind, ...told }
  return { kind: 'recognised', academicHours: recognised?.academicHours ?? 0, ...told }
}
