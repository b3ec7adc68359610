import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'

/** The text of an attribute; empty where it has none. */
export function attributeOf(node: Pick<MdxJsxFlowElement, 'attributes'>, name: string): string {
  const found = node.attributes.find(
    (each) => each.type === 'mdxJsxAttribute' && each.name === name,
  )
  return typeof found?.value === 'string' ? found.value : ''
}
