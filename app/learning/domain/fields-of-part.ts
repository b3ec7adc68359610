import type { ComponentBlock } from './block'
import { fieldsOfChecklist } from './checklist'
import { fieldsOfComparison } from './comparison'
import type { ChoiceFields } from './kept-choices'
import { fieldsOfMyths } from './myth-cards'
import { fieldsOfGroups } from './sort-groups'
import { composeOrder, fieldsOfSort } from './sort-order'

const readers: Partial<Record<ComponentBlock['name'], (block: ComponentBlock) => ChoiceFields>> = {
  Checklist: fieldsOfChecklist,
  Compare: fieldsOfComparison,
  MythCards: fieldsOfMyths,
  Sort: fieldsOfSort,
  SortInto: fieldsOfGroups,
}

/** The fields in which a reader chooses something in a part of a lesson; null for a part that has none. */
export function fieldsOfPart(block: ComponentBlock): ChoiceFields | null {
  return readers[block.name]?.(block) ?? null
}

/** The fields of a part's form as they are kept, of those that were sent. */
export function composeFields({ name }: ComponentBlock, values: URLSearchParams): URLSearchParams {
  return name === 'Sort' ? composeOrder(values) : values
}
