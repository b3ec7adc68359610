import type { BlockName } from '../domain/block'
import { pictureName } from '../domain/picture-name'
import { slugPattern } from '../domain/slug'

/** What may stand inside a component. `words` are part of a sentence; the others are blocks. */
type Content = 'blocks' | 'numbered list' | 'bulleted list' | 'nothing' | 'words'

/** Where a component stands when it does not stand anywhere: directly in another one, or in the lesson itself. */
type Within = 'Scenario' | 'Scene' | 'lesson'

type Attribute = { required: boolean; values?: string[]; pattern?: RegExp; expected: string }

type Component = {
  content: Content
  attributes: Record<string, Attribute>
  within?: Within
  /** May stand in a scene of a scenario, where only what every reader may miss can stand. */
  inScene?: boolean
  /** What its reader enters is kept under its id, which no other part of the lesson has. */
  isKept?: boolean
}

function words(most: number, required: boolean): Attribute {
  return {
    required,
    pattern: new RegExp(`^(?=.*\\S)[^\\n]{1,${most}}$`, 'u'),
    expected: `1 to ${most} characters on one line`,
  }
}

const slugs = 'names of small Latin letters, digits and hyphens'

function named(what: string): Attribute {
  const expected = `${what}, of small Latin letters, digits and hyphens`
  return { required: true, pattern: slugPattern, expected }
}

/** The components of the authors' dialect that stand on lines of their own, as docs/authoring.md tells them. */
const blocks: Record<BlockName, Component> = {
  Callout: {
    content: 'blocks',
    attributes: {
      kind: {
        required: true,
        values: ['note', 'caution', 'law', 'practice'],
        expected: 'note, caution, law or practice',
      },
      title: words(120, false),
      // Only a practice has it, and must: see the gate.
      minutes: {
        required: false,
        pattern: /^(?:[1-9]\d?|1[01]\d|120)$/,
        expected: 'a whole number of minutes from 1 to 120',
      },
    },
  },
  Details: { content: 'blocks', attributes: { summary: words(160, true) } },
  Steps: { content: 'numbered list', attributes: {} },
  KeyPoints: { content: 'bulleted list', attributes: {} },
  Sources: { content: 'bulleted list', attributes: {} },
  Figure: {
    content: 'nothing',
    inScene: true,
    attributes: {
      src: {
        required: true,
        pattern: pictureName,
        expected: 'the name of a webp, png, jpg, avif or svg file beside the lesson',
      },
      alt: words(600, true),
      caption: words(400, false),
    },
  },
  SelfCheck: {
    content: 'nothing',
    attributes: {
      questions: {
        required: true,
        pattern: /^[a-z0-9]+(-[a-z0-9]+)*( [a-z0-9]+(-[a-z0-9]+)*)*$/,
        expected: `ids of questions with one space between: ${slugs}`,
      },
    },
  },
  Emergency: {
    content: 'nothing',
    inScene: true,
    attributes: {
      id: { required: true, pattern: slugPattern, expected: `the id of an emergency: ${slugs}` },
      steps: { required: false, values: ['open'], expected: 'open, or left out' },
    },
  },
  Reflection: {
    content: 'nothing',
    isKept: true,
    attributes: { id: named('the name of the reflection'), prompt: words(300, true) },
  },
  Scenario: {
    content: 'blocks',
    within: 'lesson',
    isKept: true,
    attributes: { id: named('the name of the scenario'), title: words(120, true) },
  },
  Scene: {
    content: 'blocks',
    within: 'Scenario',
    inScene: true,
    attributes: { id: named('the name of the scene'), title: words(120, true) },
  },
  Ending: {
    content: 'blocks',
    within: 'Scenario',
    inScene: true,
    attributes: { id: named('the name of the scene'), title: words(120, true) },
  },
  Choice: {
    content: 'nothing',
    within: 'Scene',
    inScene: true,
    attributes: { to: named('the name of the scene that comes of it'), text: words(240, true) },
  },
  Debrief: { content: 'blocks', within: 'Scenario', inScene: true, attributes: {} },
}

/** The only component that is part of a sentence. */
const glossaryTerm: Component = {
  content: 'words',
  inScene: true,
  attributes: {
    id: { required: true, pattern: slugPattern, expected: `the id of a term: ${slugs}` },
  },
}

const components = new Map<string, Component>(
  Object.entries({ ...blocks, GlossaryTerm: glossaryTerm }),
)

/** What a component may have and hold; undefined for a name that is not of the dialect. */
export function findComponent(name: string | null): Component | undefined {
  return name === null ? undefined : components.get(name)
}

/** The names of the components that a lesson is taken apart into. */
export const blockNames = Object.keys(blocks) as BlockName[]

/** Whether an attribute's text is what the component can take. */
export function fitsAttribute(attribute: Attribute, text: string): boolean {
  return attribute.values ? attribute.values.includes(text) : attribute.pattern!.test(text)
}

/** The texts of these attributes are read by people, hence counted as words of the lesson. */
export const readAttributes = ['title', 'summary', 'caption', 'text', 'prompt']
