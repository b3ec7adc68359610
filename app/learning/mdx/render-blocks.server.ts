import {
  Children,
  createElement,
  Fragment,
  isValidElement,
  type ComponentType,
  type ReactNode,
} from 'react'
import * as jsxRuntime from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '../../platform/i18n/language'
import type { Block, BlockName } from '../domain/block'
import { blockNames, dialect } from '../domain/dialect/registry'
import { lessonElements, type Glossary } from './lesson-elements'

type Props = Record<string, unknown> & { children?: ReactNode }

/**
 * Runs a compiled lesson once and keeps what comes of it as blocks: the components of the dialect with
 * their plain properties, and everything between them as HTML.
 *
 * @throws Error for a component in the midst of a sentence, an unknown term or an unsafe address: the
 *   gate lets none of them through.
 */
export function renderBlocks(
  code: string,
  facts: { language: Language; glossary: Glossary },
): Block[] {
  const marks = new Map(blockNames.map((name) => [markOf(name), name]))
  const elements = lessonElements(facts.language, facts.glossary)
  const components = {
    ...elements,
    ...Object.fromEntries([...marks].map(([mark, name]) => [name, mark])),
  }
  return toBlocks(evaluate(code)({ components }), marks)
}

/**
 * The one place where a compiled lesson becomes a function. Past the gate it holds text and elements
 * alone, and all that it is handed is the maker of elements.
 */
function evaluate(code: string): (props: Props) => ReactNode {
  // oxlint-disable-next-line typescript/no-implied-eval
  const bundle = new Function('_jsx_runtime', code)(jsxRuntime)
  return bundle.default
}

/** Stands for a block component while a lesson is taken apart; it is never rendered. */
function markOf(name: BlockName): ComponentType<Props> {
  return function Mark() {
    throw new Error(`<${name}> came past the gate into a sentence`)
  }
}

function toBlocks(nodes: ReactNode, marks: Map<unknown, BlockName>): Block[] {
  const blocks: Block[] = []
  let between: ReactNode[] = []
  function closeHtml() {
    const html = renderToStaticMarkup(createElement(Fragment, null, ...between)).trim()
    if (html) blocks.push({ kind: 'html', html })
    between = []
  }
  for (const node of flatten(nodes)) {
    const name = isValidElement<Props>(node) && marks.get(node.type)
    if (!name) {
      between.push(node)
      continue
    }
    closeHtml()
    const { children, ...props } = node.props
    blocks.push({
      kind: 'component',
      name,
      props: texts(props),
      children: dialect[name].hasPlainItems ? toItems(children) : toBlocks(children, marks),
    })
  }
  closeHtml()
  return blocks
}

/** The items of a list, each as a block of its own. */
function toItems(nodes: ReactNode): Block[] {
  return flatten(nodes).flatMap((node): Block[] => {
    if (!isValidElement<Props>(node)) return []
    if (node.type !== 'li') return toItems(node.props.children)
    const html = renderToStaticMarkup(createElement(Fragment, null, node.props.children)).trim()
    return [{ kind: 'html', html }]
  })
}

/** What lies side by side, also where the compiler put a fragment around it. */
function flatten(nodes: ReactNode): ReactNode[] {
  return Children.toArray(nodes).flatMap((node) =>
    isValidElement<Props>(node) && node.type === Fragment ? flatten(node.props.children) : [node],
  )
}

function texts(props: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(props).map(([name, value]) => [name, String(value)]))
}
