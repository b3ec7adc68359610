import type { Nodes, Parent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'

/** Whether it stands on lines of its own. */
export function isBlock(node: Parent): node is MdxJsxFlowElement {
  return node.type === 'mdxJsxFlowElement'
}

/** Whether it is the component of this name, on lines of its own. */
export function isNamed(node: Parent | Nodes, name: string): node is MdxJsxFlowElement {
  return node.type === 'mdxJsxFlowElement' && 'name' in node && node.name === name
}

/** Whether it is a story with choices. */
export function isScenario(node: Parent | Nodes): node is MdxJsxFlowElement {
  return isNamed(node, 'Scenario')
}

/** Whether it is a practice, which says how long it takes. */
export function isPractice(node: Parent): boolean {
  return (
    isBlock(node) &&
    node.name === 'Callout' &&
    node.attributes.some(
      (each) =>
        each.type === 'mdxJsxAttribute' && each.name === 'kind' && each.value === 'practice',
    )
  )
}

const phrasing = new Set(
  'text emphasis strong break link linkReference mdxJsxTextElement'.split(' '),
)

/** Whether it is a part of a sentence. */
export function isPhrasing(node: Nodes): boolean {
  return phrasing.has(node.type)
}
