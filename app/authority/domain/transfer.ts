import { z } from 'zod'
import { refuseUnkept } from '../../accounts/domain/judge-kept-words'
import { visibleLength } from '../../platform/text/plain-text'

/** The move of a person from one authority's desk to another's, asked for or decided. */
export type Transfer = {
  id: string
  personId: string
  fromRegion: string | null
  fromDistrict: string | null
  toRegion: string
  toDistrict: string | null
  askedBy: 'giving' | 'receiving-iin' | 'receiving-code'
  ground: string
  requestedBy: string
  requestedAt: Date
  decision: 'accepted' | 'declined' | 'withdrawn' | null
  answer: string | null
  decidedBy: string | null
  decidedAt: Date | null
}

/** The ground of a transfer, and why one is declined, in an officer's words; both sides read it. */
export const groundLength = { least: 10, most: 500 }

/** Reads a ground as it was typed; the keys are of the transfer catalogue. */
export const groundField = z
  .string()
  .default('')
  .transform((text) => text.trim())
  .pipe(
    z
      .string()
      .refine((text) => visibleLength(text) >= groundLength.least, 'groundTooShort')
      .refine((text) => text.length <= groundLength.most, 'groundTooLong'),
  )
  .superRefine(refuseUnkept)
