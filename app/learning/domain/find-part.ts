import type { Block, BlockName, ComponentBlock } from './block'

/** The component of this name and id in a lesson, wherever it stands in it; null for none. */
export function findPart(blocks: Block[], name: BlockName, id: string): ComponentBlock | null {
  for (const block of blocks) {
    if (block.kind === 'html') continue
    if (block.name === name && block.props.id === id) return block
    const inside = findPart(block.children, name, id)
    if (inside) return inside
  }
  return null
}
