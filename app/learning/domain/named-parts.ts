import type { BlockName, ComponentBlock } from './block'

/** The components of one name that stand directly in another, in its order. */
export function namedParts({ children }: ComponentBlock, name: BlockName): ComponentBlock[] {
  return children.flatMap((child) =>
    child.kind === 'component' && child.name === name ? [child] : [],
  )
}
