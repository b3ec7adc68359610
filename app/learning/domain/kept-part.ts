import type { Block, ComponentBlock } from './block'
import { dialect } from './dialect/registry'

/** The parts of a lesson in which its reader enters something, in its order, wherever they stand in it. */
export function keptPartsIn(blocks: Block[]): ComponentBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'html') return []
    return isKept(block) ? [block] : keptPartsIn(block.children)
  })
}

/** Whether what its reader enters in a component is a text. */
export function isWritten({ name }: ComponentBlock): boolean {
  return name === 'Reflection' || name === 'CoupleQuestion'
}

/** Whether a reader enters something in a component that is kept for them. */
export function isKept({ name }: ComponentBlock): boolean {
  return dialect[name].isKept ?? false
}
