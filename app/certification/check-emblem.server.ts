import { readEmblemSvg } from './domain/read-emblem-svg'
import { flattenPng } from './pdf/flatten-png'

export type EmblemCheck =
  /** Its media type. */
  { kind: 'emblem'; type: string } | { kind: 'refused'; line: number; why: string }

/**
 * Whether an emblem can be printed on certificates: SVG of plain shapes, or PNG, told apart by the ending of the name.
 * What is accepted here can be drawn for certain.
 */
export function checkEmblem(name: string, bytes: Uint8Array): EmblemCheck {
  if (name.endsWith('.png')) {
    try {
      flattenPng(bytes)
      return { kind: 'emblem', type: 'image/png' }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      return { kind: 'refused', line: 1, why }
    }
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { kind: 'refused', line: 1, why: 'is not a text in UTF-8' }
  }
  const read = readEmblemSvg(text)
  return read.kind === 'refused' ? read : { kind: 'emblem', type: 'image/svg+xml' }
}
