import type { ComponentBlock } from './block'
import type { ChoiceFields, KeptChoices } from './kept-choices'
import { itemsOf } from './list-items'
import { namedParts } from './named-parts'
import { optionsIn } from './options'

/** The box by which a reader says that something matters to them. @param id of what it is. */
export function mattersField(id: string): string {
  return `matters-${id}`
}

/** The value of such a box that is ticked. */
export const matters = 'yes'

/** Options side by side, by what may matter to their reader. */
export type Comparison = {
  options: string[]
  /** Each with what it is of every option, as finished HTML, in the order of these. */
  criteria: { id: string; title: string; cells: string[]; matters: boolean }[]
}

/** The fields of a comparison: a box for each thing that may matter. */
export function fieldsOfComparison(block: ComponentBlock): ChoiceFields {
  const criteria = namedParts(block, 'Criterion')
  return new Map(
    criteria.map(({ props }) => [mattersField(props.id ?? ''), (value) => value === matters]),
  )
}

/** A comparison with what was kept of it. */
export function readComparison(block: ComponentBlock, kept: KeptChoices): Comparison {
  return {
    options: optionsIn(block.props.options ?? ''),
    criteria: namedParts(block, 'Criterion').map((part) => {
      const { id = '', title = '' } = part.props
      const isTicked = kept[mattersField(id)]?.value === matters
      return { id, title, cells: itemsOf(part), matters: isTicked }
    }),
  }
}
