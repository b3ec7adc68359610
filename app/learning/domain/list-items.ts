import type { ComponentBlock } from './block'

/** The items of a stored list whose items are words alone: finished HTML of each, in its order. */
export function itemsOf({ children }: ComponentBlock): string[] {
  return children.map((child) => (child.kind === 'html' ? child.html : ''))
}
