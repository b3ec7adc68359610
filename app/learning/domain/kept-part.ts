import type { Block, ComponentBlock } from './block'

/** Components in which a reader enters something that is kept for them. */
type KeptName = 'Reflection' | 'Scenario'

const keptNames: readonly string[] = ['Reflection', 'Scenario'] satisfies KeptName[]

/** The parts of a lesson in which its reader enters something, in its order, wherever they stand in it. */
export function keptPartsIn(blocks: Block[]): ComponentBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'html') return []
    return isKept(block) ? [block] : keptPartsIn(block.children)
  })
}

/** Whether a reader enters something in a component. */
export function isKept({ name }: ComponentBlock): boolean {
  return keptNames.includes(name)
}
