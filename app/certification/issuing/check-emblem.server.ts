import { readEmblemSvg } from '../domain/read-emblem-svg'

export type EmblemCheck =
  /** Its media type. */
  { kind: 'emblem'; type: string } | { kind: 'refused'; line: number; why: string }

/**
 * Whether an emblem can be printed on certificates: SVG of plain shapes, or PNG, told apart by the ending of the name.
 * What is accepted here was rendered on a trial page, so that it can certainly be rendered.
 */
export async function checkEmblem(name: string, bytes: Uint8Array): Promise<EmblemCheck> {
  const read = name.endsWith('.png') ? null : readText(bytes)
  if (read?.kind === 'refused') return read
  const type = read ? 'image/svg+xml' : 'image/png'
  const { tryEmblem } = await import('../pdf/try-emblem.server')
  const why = await tryEmblem({ type, bytes })
  return why === null ? { kind: 'emblem', type } : { kind: 'refused', line: 1, why }
}

function readText(bytes: Uint8Array) {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { kind: 'refused', line: 1, why: 'is not a text in UTF-8' } as const
  }
  return readEmblemSvg(text)
}
