import { z } from 'zod'
import { refuseUnkept } from '../../accounts/domain/judge-kept-words'

/** What a reader says of a place in a lesson. */
export const remarkKinds = ['unclear', 'wrong', 'other'] as const

export type RemarkKind = (typeof remarkKinds)[number]

/** What is kept, in characters, of what a reader writes, of what a trainer answers, and of the paragraph that both speak of. */
export const remarkLength = { words: 1_000, answer: 1_000, quoted: 1_500 } as const

/** How long a remark is kept, in milliseconds: a year, in which its lesson is taught and mended. */
export const remarkKept = 365 * 86_400_000

/** What a reader notes of a place in a lesson; the keys are of the remark catalogue. */
export const remarkForm = z
  .object({
    place: z
      .string()
      .default('')
      .refine((text) => /^\d{1,3}\.\d{1,4}$/.test(text), 'placeMissing'),
    matter: z.enum(remarkKinds, { message: 'kindMissing' }),
    words: z
      .string()
      .default('')
      .superRefine(refuseUnkept)
      .transform((text) => text.trim())
      .pipe(z.string().max(remarkLength.words, 'tooLong')),
    /** Ticked by who wants to be answered, and is named to the trainer for that. */
    reply: z.array(z.enum(['wanted'])).default([]),
    /** Names this writing of the page, so that what is sent twice is kept once. */
    writing: z.string().regex(/^[\w-]{8,64}$/, 'unknownField'),
  })
  .strict()
  .superRefine(({ matter, words }, context) => {
    if (matter !== 'other' || words) return
    context.addIssue({ code: 'custom', path: ['words'], message: 'wordsMissing' })
  })

/** How a trainer settles all remarks on one place that their page showed. */
export const remarkAnswerForm = z
  .object({
    /** Names the place: see place of a remark. */
    about: z.string().regex(/^[\da-f]{64}$/, 'unknownField'),
    /** The newest remark that the page showed; a later one stays open. */
    seen: z.string().uuid('unknownField'),
    words: z
      .string()
      .default('')
      .transform((text) => text.trim())
      .pipe(z.string().min(1, 'answerMissing').max(remarkLength.answer, 'tooLong'))
      .superRefine(refuseUnkept),
  })
  .strict()

/** A remark as whoever answers for the lesson reads it. */
export type Remark = {
  id: string
  /** What is the same for all remarks on one place: its lesson, language, and what it says. */
  place: string
  module: string
  lesson: string
  language: string
  section: number
  paragraph: number
  quoted: string
  kind: RemarkKind
  words: string
  /** Of somebody who wants to be answered; null of everybody else, whom nothing names. */
  enrolmentId: string | null
  sentAt: Date
  answer: { words: string; at: Date } | null
}

/** All remarks on one place. */
export type RemarkedPlace = Pick<
  Remark,
  'place' | 'module' | 'lesson' | 'language' | 'section' | 'paragraph' | 'quoted'
> & {
  /** The newest first. */
  remarks: Remark[]
  counts: Record<RemarkKind, number>
}

/** Puts remarks together by their place, the place with the newest remark first. @param remarks the newest first. */
export function groupRemarks(remarks: Remark[]): RemarkedPlace[] {
  const places = new Map<string, RemarkedPlace>()
  for (const remark of remarks) {
    const { place, module, lesson, language, section, paragraph, quoted, kind } = remark
    const named = { place, module, lesson, language, section, paragraph, quoted }
    const found = places.get(place) ?? {
      ...named,
      remarks: [],
      counts: { unclear: 0, wrong: 0, other: 0 },
    }
    found.remarks.push(remark)
    found.counts[kind] += 1
    places.set(place, found)
  }
  return [...places.values()]
}
