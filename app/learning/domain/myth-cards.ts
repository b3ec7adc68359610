import type { Block, ComponentBlock } from './block'
import type { ChoiceFields, KeptChoices } from './kept-choices'
import { namedParts } from './named-parts'

/** How somebody judges a statement, and how sure they are of it; from surely true to surely not true. */
export const certainties = [
  'sure-true',
  'think-true',
  'do-not-know',
  'think-false',
  'sure-false',
] as const

export type Certainty = (typeof certainties)[number]

/** What is known of a statement; unsettled where those who know disagree. */
type Known = 'true' | 'false' | 'unsettled'

/** The fields of a statement: what was thought of it before the answer was read, and after. @param id of the statement. */
export const mythFields = {
  before: (id: string) => `before-${id}`,
  after: (id: string) => `after-${id}`,
}

/** A statement, what is known of it, and what its reader thought. */
export type Myth = {
  id: string
  statement: string
  known: Known
  source: string
  explanation: Block[]
  before: Certainty | null
  after: Certainty | null
}

/** Whether a text is one of them. */
function isCertainty(value: string | undefined): value is Certainty {
  return certainties.some((each) => each === value)
}

/** The fields of a set of statements: two for each. */
export function fieldsOfMyths(block: ComponentBlock): ChoiceFields {
  const names = namedParts(block, 'Myth').flatMap(({ props: { id = '' } }) => [
    mythFields.before(id),
    mythFields.after(id),
  ])
  return new Map(names.map((name) => [name, isCertainty]))
}

/** A set of statements with what was kept of it. */
export function readMyths(block: ComponentBlock, kept: KeptChoices): Myth[] {
  const chosen = (field: string) => {
    const value = kept[field]?.value
    return isCertainty(value) ? value : null
  }
  return namedParts(block, 'Myth').map(({ props, children }) => {
    const { id = '', statement = '', is, source = '' } = props
    return {
      id,
      statement,
      known: is === 'true' || is === 'false' ? is : 'unsettled',
      source,
      explanation: children,
      before: chosen(mythFields.before(id)),
      after: chosen(mythFields.after(id)),
    }
  })
}
