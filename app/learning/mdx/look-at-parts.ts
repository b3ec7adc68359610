import type { Nodes } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { dialect, findComponent, type ComponentName } from '../domain/dialect/registry'
import { optionsIn } from '../domain/options'
import { attributeOf } from './attribute-of'
import { itemsIn } from './look-at-items'
import { isNamed } from './node-kinds'
import type { Found } from './refuse-text'

/** Looks at a component that holds others of one kind: nothing else, as many as it may, each with a name of its own. */
export function lookAtParts(node: MdxJsxFlowElement): Found[] {
  const parts = findComponent(node.name)?.parts
  if (!parts) return []
  const own = node.children.filter((child) => isNamed(child, parts.of))
  const strays = node.children.filter((child) => !isNamed(child, parts.of))
  const found = strays.map((child) =>
    at(child, `<${node.name}> holds <${parts.of}> and nothing else`),
  )
  const { fewest, most } = parts
  if (own.length < fewest || own.length > most) {
    const count = `<${node.name}> holds ${fewest} to ${most} of <${parts.of}>; here are ${own.length}`
    return [at(node, count), ...found]
  }
  return [...found, ...findDoubled(own), ...findUneven(node, own)]
}

/** Of parts whose names are looked at by themselves (what is kept), nothing is said twice. */
function findDoubled(parts: MdxJsxFlowElement[]): Found[] {
  const ids = parts.map((part) => attributeOf(part, 'id'))
  return parts.flatMap((part, index) => {
    const id = ids[index]
    if (!id || dialect[part.name as ComponentName].isKept || ids.indexOf(id) === index) return []
    return [at(part, `there is a <${part.name}> "${id}" already`)]
  })
}

/** Rows of a comparison that say more or less than there are options. */
function findUneven(node: MdxJsxFlowElement, rows: MdxJsxFlowElement[]): Found[] {
  if (node.name !== 'Compare') return []
  const { length } = optionsIn(attributeOf(node, 'options'))
  return rows
    .filter((row) => itemsIn(row).length !== length)
    .map((row) => at(row, `<${row.name}> has an item for each of the ${length} options`))
}

function at({ position }: Pick<Nodes, 'position'>, message: string): Found {
  const { line, column } = position?.start ?? { line: 1, column: 1 }
  return { line, column, message }
}
