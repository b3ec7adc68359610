import type { ListItem, Nodes, Parent } from 'mdast'
import type { Component } from '../domain/dialect/component'
import type { Found } from './refuse-text'

/** The items of the list that a component holds; none where it holds something else. */
export function itemsIn({ children }: Parent): ListItem[] {
  const [list] = children
  return list?.type === 'list' ? list.children : []
}

/** Looks at the list in a component: whether it has as many items as it may, each as short as it has to be. */
export function lookAtItems(
  node: Parent & { name: string | null },
  { items: bounds, hasPlainItems }: Component,
): Found[] {
  const items = itemsIn(node)
  if (bounds && (items.length < bounds.fewest || items.length > bounds.most)) {
    const { fewest, most } = bounds
    return [at(node, `<${node.name}> holds ${fewest} to ${most} items; here are ${items.length}`)]
  }
  if (!hasPlainItems) return []
  return items.flatMap((item) => {
    if (!isLine(item)) {
      return [at(item, `an item of <${node.name}> is words on one line, without links and terms`)]
    }
    const length = [...textOf(item)].length
    if (length <= longestItem) return []
    return [at(item, `an item of <${node.name}> has at most ${longestItem} characters`)]
  })
}

/** The most characters that stand beside a control: three lines of a telephone. */
const longestItem = 240

function isLine({ children }: ListItem): boolean {
  const [line, ...others] = children
  return line?.type === 'paragraph' && others.length === 0 && line.children.every(isWords)
}

function isWords(node: Nodes): boolean {
  if (node.type === 'text') return true
  return (
    /^(?:emphasis|strong)$/.test(node.type) && 'children' in node && node.children.every(isWords)
  )
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('')
  return 'value' in node ? node.value : ''
}

function at({ position }: Pick<Nodes, 'position'>, message: string): Found {
  const { line, column } = position?.start ?? { line: 1, column: 1 }
  return { line, column, message }
}
