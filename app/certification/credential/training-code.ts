import type { PartNumber } from '../../learning/domain/training'

/** A training and which part of it, as one code: `parents`, `parents#1` of a part, `parents#1/3` of a part of three. */
export const trainingCode = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:#([1-9]\d?)(?:\/([1-9]\d?))?)?$/

/** Writes the code of a training and a part of it; null for the whole. */
export function writeTrainingCode(slug: string, part: PartNumber | null): string {
  if (!part) return slug
  return part.of === null ? `${slug}#${part.number}` : `${slug}#${part.number}/${part.of}`
}

/** Reads such a code; null when it is none. */
export function readTrainingCode(text: string): { slug: string; part: PartNumber | null } | null {
  const [, slug, number, of] = trainingCode.exec(text) ?? []
  if (slug === undefined) return null
  if (number === undefined) return { slug, part: null }
  return { slug, part: { number: Number(number), of: of === undefined ? null : Number(of) } }
}
