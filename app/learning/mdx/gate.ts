import type { Nodes, Parent, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { holdsLookAlike, hostsIn, lookAlikeSaid } from '../../platform/text/host-name'
import { hostOf } from '../../platform/text/plain-web-address'
import { holdsStrangeSign, strangeSignSaid } from '../../platform/text/strange-sign'
import { countWords } from '../domain/count-words'
import type { Component } from '../domain/dialect/component'
import { findComponent, fitsAttribute, isRead } from '../domain/dialect/registry'
import type { Outline, Place } from '../domain/outline'
import { isSafeAddress } from './is-safe-address'
import { itemsIn, lookAtItems } from './look-at-items'
import { lookAtParts } from './look-at-parts'
import { lookAtScenario } from './look-at-scenario'
import { isBlock, isNamed, isPhrasing, isPractice, isScenario } from './node-kinds'
import { limits, type Found } from './refuse-text'

type Element = MdxJsxFlowElement | MdxJsxTextElement

/** Node types that only need their place and children to be right. */
const plain = new Set(
  'root paragraph text emphasis strong break list blockquote table tableRow tableCell'.split(' '),
)

/** Why a kind of node is not of the dialect. */
const refusals: Record<string, string> = {
  mdxjsEsm: 'import and export are not used in lessons: they would be a program',
  mdxFlowExpression: 'braces are not used in lessons: they would be a program',
  mdxTextExpression: 'braces are not used in lessons: they would be a program',
  html: 'HTML is not used in lessons',
  image: 'a picture is shown with <Figure>',
  imageReference: 'a picture is shown with <Figure>',
  code: 'code is not used in lessons',
  inlineCode: 'code is not used in lessons',
  thematicBreak: 'a line across the page is not used in lessons; use a heading',
  delete: 'struck text is not used in lessons',
  footnoteReference: 'footnotes are not used in lessons; use <Sources>',
  footnoteDefinition: 'footnotes are not used in lessons; use <Sources>',
}

/**
 * The gate of the authors' dialect: looks at every node of a lesson and lets only through what
 * docs/authoring.md names. What is not known is refused, so that a new node of Markdown or MDX is
 * refused too until it is thought about here.
 *
 * @returns every problem found, in reading order, and the outline of what was seen.
 */
export function passGate(tree: Root): { found: Found[]; outline: Outline } {
  const found: Found[] = []
  const outline: Outline = {
    headings: [],
    components: [],
    selfChecks: [],
    figures: [],
    emergencies: [],
    names: [],
    terms: [],
    activities: [],
    words: 0,
  }
  const defined = addressesIn(tree)
  const kept = new Set<string>()
  const refuse = (node: Nodes, message: string) => found.push({ ...placeOf(node), message })

  function look(node: Nodes, parents: Parent[]) {
    if (parents.length > limits.depth) {
      refuse(node, 'is nested too deeply')
      return
    }
    lookAt(node, parents)
    if ('children' in node) {
      for (const child of node.children) look(child, [...parents, node])
    }
  }

  function lookAt(node: Nodes, parents: Parent[]) {
    // What Markdown knows beyond these is refused by its name, or plain.
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        lookAtElement(node, parents)
        return
      case 'heading':
        lookAtHeading(node, parents)
        return
      case 'table':
        lookAtColumns(node)
        return
      case 'link':
        if (node.children.length === 0) refuse(node, 'a link needs words to click on')
        lookAtSigns(node, node.title)
        lookAtAddress(node, node.url)
        lookAtWords(node, node.url)
        return
      case 'definition':
        lookAtSigns(node, node.title)
        lookAtAddress(node, node.url)
        return
      case 'linkReference':
        lookAtWords(node, defined.get(node.identifier) ?? '')
        return
      case 'listItem':
        if (typeof node.checked === 'boolean') refuse(node, 'tick boxes are not used in lessons')
        return
      case 'text':
        lookAtSigns(node, node.value)
        outline.words += countWords(node.value)
        return
      default:
        if (!plain.has(node.type)) {
          refuse(node, refusals[node.type] ?? `"${node.type}" is not used in lessons`)
        }
    }
  }

  /** Signs are looked for again after Markdown's own decoding: `&#x202e;` is one as well. */
  function lookAtSigns(node: Nodes, text: string | null | undefined) {
    if (text && holdsStrangeSign(text)) refuse(node, strangeSignSaid)
    if (text && holdsLookAlike(text)) refuse(node, lookAlikeSaid)
  }

  /** A site that a link names in its words is the one that it leads to. */
  function lookAtWords(node: Extract<Nodes, { type: 'link' | 'linkReference' }>, address: string) {
    const led = (hostOf(address) ?? /^mailto:[^@]*@(.+)$/i.exec(address)?.[1] ?? '').toLowerCase()
    const told = hostsIn(wordsIn(node)).map((host) => host.toLowerCase())
    const other = told.find((host) => withoutWww(host) !== withoutWww(led))
    if (other) refuse(node, `names ${other} and leads elsewhere`)
  }

  function lookAtAddress(node: Nodes, address: string) {
    if (!isSafeAddress(address)) {
      refuse(node, 'a link leads to https:, mailto:, tel: or an address on this site (/...)')
    }
  }

  function lookAtHeading(node: Extract<Nodes, { type: 'heading' }>, parents: Parent[]) {
    if (node.depth === 1) refuse(node, 'the title is the only heading with one #; use ##')
    else if (node.depth > 3) refuse(node, 'headings are ## and ###')
    else if (node.depth === 3 && outline.headings.length === 0) {
      refuse(node, 'the first heading is ##')
    }
    if (parents.length > 1) refuse(node, 'a heading does not stand inside of something else')
    if (node.children.length === 0) refuse(node, 'a heading needs words')
    outline.headings.push({ ...placeOf(node), depth: node.depth })
  }

  /** On a narrow screen the heading of its column stands before each value. */
  function lookAtColumns({ children: [head] }: Extract<Nodes, { type: 'table' }>) {
    for (const cell of head?.children ?? []) {
      if (wordsIn(cell).trim() === '') refuse(cell, 'a column of a table needs a heading')
    }
  }

  function lookAtElement(node: Element, parents: Parent[]) {
    const component = findComponent(node.name)
    if (!component) {
      refuse(node, describeUnknown(node.name))
      return
    }
    const name = node.name ?? ''
    const values = lookAtAttributes(node, component)
    const inSentence = component.content === 'words'
    if (inSentence !== (node.type === 'mdxJsxTextElement')) {
      refuse(
        node,
        inSentence
          ? `<${name}> stands inside a sentence`
          : `<${name}> stands on lines of its own, with empty lines around`,
      )
    } else if (!inSentence && parents.some((each) => each.type !== 'root' && !isBlock(each))) {
      refuse(node, `<${name}> does not stand inside a list, a quotation or a table`)
    }
    if (component.within) lookAtPlace(node, component.within, parents.at(-1))
    if (!component.inScene && parents.some(isScenario)) {
      refuse(node, `<${name}> does not stand in a scenario: not every reader would meet it`)
    }
    lookAtContent(node, component)
    if (name === 'Callout') lookAtActivity(node, values, parents)
    if (isScenario(node)) lookAtStory(node)
    if (isBlock(node)) found.push(...lookAtParts(node))
    const isForm = Boolean(component.isKept) || name === 'SelfCheck'
    if (isForm) lookAtNesting(node, parents)
    if (component.isKept || component.isAddressed) lookAtKept(node, values.get('id') ?? '')
    note(node, component, values, parents)
  }

  function lookAtPlace(node: Element, within: string, parent: Parent | undefined) {
    if (within === 'lesson') {
      if (parent?.type !== 'root') refuse(node, `<${node.name}> stands in the lesson itself`)
    } else if (!parent || !isNamed(parent, within)) {
      refuse(node, `<${node.name}> stands directly in a <${within}>`)
    }
  }

  function lookAtStory(node: MdxJsxFlowElement) {
    const { found: faults, unread } = lookAtScenario(node)
    found.push(...faults)
    outline.words -= unread
  }

  /** A form does not stand inside of a form; what stands in a scenario is looked at otherwise. */
  function lookAtNesting(node: Element, parents: Parent[]) {
    const around = parents
      .filter(isBlock)
      .find((each) => each.name !== 'Scenario' && findComponent(each.name)?.isKept)
    if (around) refuse(node, `<${node.name}> does not stand inside of <${around.name}>`)
  }

  /** What readers enter is kept under the lesson and this name. */
  function lookAtKept(node: Element, id: string) {
    if (kept.has(id)) refuse(node, `another part of the lesson is named "${id}" already`)
    kept.add(id)
  }

  function lookAtAttributes(node: Element, component: Component) {
    const values = new Map<string, string>()
    for (const given of node.attributes) {
      if (given.type !== 'mdxJsxAttribute' || (given.value && typeof given.value !== 'string')) {
        refuse(node, 'braces are not used in lessons: they would be a program')
        if (given.type === 'mdxJsxAttribute') values.set(given.name, '')
        continue
      }
      const known = Object.hasOwn(component.attributes, given.name)
      const attribute = known ? component.attributes[given.name] : undefined
      const value = typeof given.value === 'string' ? given.value : ''
      lookAtSigns(node, value)
      if (!attribute) refuse(node, `<${node.name}> has no attribute "${given.name}"`)
      else if (values.has(given.name)) refuse(node, `"${given.name}" is given twice`)
      else if (!fitsAttribute(attribute, value)) {
        refuse(node, `${given.name}="..." must be ${attribute.expected}`)
      }
      values.set(given.name, value)
      if (isRead(node.name, given.name)) outline.words += countWords(value)
    }
    for (const [name, attribute] of Object.entries(component.attributes)) {
      if (attribute.required && !values.has(name)) {
        refuse(node, `<${node.name}> needs ${name}="...": ${attribute.expected}`)
      }
    }
    return values
  }

  function lookAtContent(node: Element, component: Component) {
    const { content } = component
    const children: Nodes[] = node.children
    const list = children.length === 1 && children[0]?.type === 'list' ? children[0] : undefined
    if (content === 'nothing' && children.length > 0) {
      refuse(node, `<${node.name} ... /> holds nothing`)
    } else if (content === 'words') {
      const other = children.find((child) => !/^(text|emphasis|strong)$/.test(child.type))
      if (other || children.length === 0)
        refuse(node, `<${node.name}> holds words and nothing else`)
    } else if (content.startsWith('blocks')) {
      if (children.length === 0 && content === 'blocks') refuse(node, `<${node.name}> is empty`)
      if (children.some(isPhrasing)) refuse(node, emptyLines(node.name))
    } else if (content.endsWith('list')) {
      if (children.some(isPhrasing)) refuse(node, emptyLines(node.name))
      else if (!list || Boolean(list.ordered) !== (content === 'numbered list')) {
        refuse(node, `<${node.name}> holds one ${content} and nothing else`)
      } else found.push(...lookAtItems(node, component))
    }
  }

  /** A practice says how long it takes, since academic hours rest on that; nothing else does. */
  function lookAtActivity(node: Element, values: Map<string, string>, parents: Parent[]) {
    const stated = values.has('minutes')
    if (values.get('kind') !== 'practice') {
      if (stated) refuse(node, 'only <Callout kind="practice"> has minutes="..."')
      return
    }
    if (!stated) {
      refuse(node, '<Callout kind="practice"> needs minutes="...": how long it takes')
    }
    if (parents.some(isPractice)) refuse(node, 'a practice does not stand inside of another')
  }

  function note(
    node: Element,
    component: Component,
    values: Map<string, string>,
    parents: Parent[],
  ) {
    const place = placeOf(node)
    const name = node.name ?? ''
    if (name === 'GlossaryTerm') {
      outline.terms.push({ ...place, id: values.get('id') ?? '' })
      return
    }
    outline.components.push({ ...place, name })
    const minutes = Number(values.get('minutes'))
    if (minutes > 0) outline.activities.push({ ...place, minutes })
    if (name === 'Figure') outline.figures.push({ ...place, src: values.get('src') ?? '' })
    const own = values.get('to') ?? values.get('id')
    if (own && (component.within || component.isKept || component.isAddressed)) {
      // What is entered beside an item is kept by its place in the list.
      const items = component.items ? ` of ${itemsIn(node).length} items` : ''
      const same = Object.entries(component.attributes).flatMap(([attribute, { isSame }]) =>
        isSame ? ` ${attribute}="${values.get(attribute) ?? ''}"` : [],
      )
      outline.names.push({ ...place, name: `${own}${items}${same.join('')}` })
    }
    if (name === 'Emergency' || name === 'Help') {
      const isPassedBy = name === 'Help' || parents.some(isScenario)
      outline.emergencies.push({ ...place, id: values.get('id') ?? '', isPassedBy })
    }
    if (name === 'SelfCheck') {
      const questions = (values.get('questions') ?? '').split(' ')
      outline.selfChecks.push({ ...place, questions })
    }
  }

  look(tree, [])
  return { found, outline }
}

function placeOf(node: Nodes): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  return { line, column }
}

/** Where the references of a lesson lead, by their identifiers. */
function addressesIn(node: Nodes, found = new Map<string, string>(), depth = 0) {
  if (node.type === 'definition') found.set(node.identifier, node.url)
  if ('children' in node && depth <= limits.depth) {
    for (const child of node.children) addressesIn(child, found, depth + 1)
  }
  return found
}

/** The words of a node, one after the other. */
function wordsIn(node: Nodes): string {
  if ('children' in node) return node.children.map(wordsIn).join('')
  return 'value' in node ? node.value : ''
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '')
}

function emptyLines(name: string | null): string {
  return `an empty line must stand between the tags of <${name}> and the text inside`
}

function describeUnknown(name: string | null): string {
  if (name === null) return 'empty tags (<>) are not used in lessons'
  if (/^[a-z]/.test(name)) return `HTML is not used in lessons: <${name}>`
  return `<${name}> is not a component of lessons`
}
