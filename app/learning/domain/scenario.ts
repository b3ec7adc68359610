import type { Block } from './block'

/** What a scene lets its reader do, and the scene that comes of it. */
export type Choice = { to: string; text: string }

/** A moment of a story. One without choices is where the story ends. */
type Scene = { id: string; title: string; text: Block[]; choices: Choice[] }

/** A story that goes on as its reader chooses; it begins with its first scene. */
export type Scenario = {
  id: string
  title: string
  scenes: Scene[]
  /** What to think about at the end, whichever it was; empty when there is nothing. */
  debrief: Block[]
}

type Component = Extract<Block, { kind: 'component' }>

/** The scenarios of a lesson, in its order. They stand side by side with its text, never inside of something else. */
export function scenariosIn(blocks: Block[]): Scenario[] {
  return blocks
    .filter((block) => block.kind === 'component' && block.name === 'Scenario')
    .map((block) => readScenario(block as Component))
}

/** A stored scenario as a story. */
export function readScenario({ props, children }: Component): Scenario {
  const parts = children.filter((child) => child.kind === 'component')
  return {
    id: props.id ?? '',
    title: props.title ?? '',
    scenes: parts.filter(({ name }) => name === 'Scene' || name === 'Ending').map(readScene),
    debrief: parts.find(({ name }) => name === 'Debrief')?.children ?? [],
  }
}

function readScene({ props, children }: Component): Scene {
  const isChoice = (child: Block) => child.kind === 'component' && child.name === 'Choice'
  return {
    id: props.id ?? '',
    title: props.title ?? '',
    text: children.filter((child) => !isChoice(child)),
    choices: children.filter(isChoice).map((child) => {
      const { to = '', text = '' } = (child as Component).props
      return { to, text }
    }),
  }
}
