import type { Nodes } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { countWords } from '../domain/count-words'
import { isRead } from '../domain/dialect/registry'
import {
  fewestWords,
  judgeScenario,
  type SceneSketch,
  type ScenarioSketch,
} from '../domain/judge-scenario'
import type { Place } from '../domain/outline'
import { attributeOf } from './attribute-of'
import type { Found } from './refuse-text'

/**
 * Looks at a scenario as a whole: what stands in it, in which order, and whether its ways begin and end.
 *
 * @returns what is wrong, and how many of its words a reader who takes the shortest way never meets.
 */
export function lookAtScenario(node: MdxJsxFlowElement): { found: Found[]; unread: number } {
  const scenes = node.children.filter((child) => isElement(child, 'Scene', 'Ending'))
  const found = [...findStrays(node), ...scenes.flatMap(findMisplaced)]
  if (found.length > 0) return { found, unread: 0 }
  const sketch = sketchOf(node)
  const faults = judgeScenario(sketch)
  const unread = faults.length > 0 ? 0 : wordsWithin(node) - fewestWords(sketch)
  return { found: faults, unread }
}

function sketchOf(node: MdxJsxFlowElement): ScenarioSketch {
  const scenes = node.children.filter((child) => isElement(child, 'Scene', 'Ending'))
  const read = scenes.reduce((sum, scene) => sum + wordsWithin(scene), 0)
  return {
    ...placeOf(node),
    id: attributeOf(node, 'id'),
    words: wordsWithin(node) - read,
    scenes: scenes.map(sketchScene),
  }
}

function sketchScene(node: MdxJsxFlowElement): SceneSketch {
  const choices = node.children.filter((child) => isElement(child, 'Choice'))
  return {
    ...placeOf(node),
    id: attributeOf(node, 'id'),
    isEnding: node.name === 'Ending',
    words: wordsWithin(node),
    choices: choices.map((choice) => ({ ...placeOf(choice), to: attributeOf(choice, 'to') })),
  }
}

/** What stands in a scenario and is no scene, and what is said at the end where it is not at the end. */
function findStrays({ children }: MdxJsxFlowElement): Found[] {
  const debriefs = children.filter((child) => isElement(child, 'Debrief'))
  const strays = children.filter((child) => !isElement(child, 'Scene', 'Ending', 'Debrief'))
  return [
    ...strays.map((child) =>
      at(child, '<Scenario> holds scenes and nothing between them: <Scene>, <Ending>, <Debrief>'),
    ),
    ...debriefs.slice(1).map((child) => at(child, 'a scenario has one <Debrief>')),
    ...debriefs
      .slice(0, 1)
      .filter((child) => children.at(-1) !== child)
      .map((child) => at(child, '<Debrief> stands at the end of the scenario')),
  ]
}

/** A scene tells first, and then asks. */
function findMisplaced({ name, children }: MdxJsxFlowElement): Found[] {
  const first = children.findIndex((child) => isElement(child, 'Choice'))
  const told = first === -1 ? children : children.slice(0, first)
  const later = first === -1 ? [] : children.slice(first)
  const [choice] = later
  if (name === 'Ending' && choice) return [at(choice, 'an <Ending> has no choices')]
  if (choice && told.length === 0) return [at(choice, 'a <Scene> tells something before it asks')]
  return later
    .filter((child) => !isElement(child, 'Choice'))
    .map((child) => at(child, 'the choices of a <Scene> stand at its end'))
}

function wordsWithin(node: Nodes): number {
  if (node.type === 'text') return countWords(node.value)
  const own = 'attributes' in node ? readIn(node) : []
  const inside = 'children' in node ? node.children.map(wordsWithin) : []
  return [...own.map(countWords), ...inside].reduce((sum, words) => sum + words, 0)
}

function readIn({ name, attributes }: Pick<MdxJsxFlowElement, 'name' | 'attributes'>): string[] {
  return attributes.flatMap((each) =>
    each.type === 'mdxJsxAttribute' && typeof each.value === 'string' && isRead(name, each.name)
      ? [each.value]
      : [],
  )
}

function isElement(node: Nodes, ...names: string[]): node is MdxJsxFlowElement {
  return node.type === 'mdxJsxFlowElement' && names.includes(node.name ?? '')
}

function at(node: Nodes, message: string): Found {
  return { ...placeOf(node), message }
}

function placeOf(node: Nodes): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  return { line, column }
}
