import type { Block, ComponentBlock } from './block'

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

/** A stored scenario as a story. */
export function readScenario({ props, children }: ComponentBlock): Scenario {
  const parts = children.filter((child) => child.kind === 'component')
  return {
    id: props.id ?? '',
    title: props.title ?? '',
    scenes: parts.filter(({ name }) => name === 'Scene' || name === 'Ending').map(readScene),
    debrief: parts.find(({ name }) => name === 'Debrief')?.children ?? [],
  }
}

function readScene({ props, children }: ComponentBlock): Scene {
  const isChoice = (child: Block) => child.kind === 'component' && child.name === 'Choice'
  return {
    id: props.id ?? '',
    title: props.title ?? '',
    text: children.filter((child) => !isChoice(child)),
    choices: children.filter(isChoice).map((child) => {
      const { to = '', text = '' } = (child as ComponentBlock).props
      return { to, text }
    }),
  }
}
