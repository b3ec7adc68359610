import type { ComponentBlock } from './block'
import type { ChoiceFields, KeptChoices } from './kept-choices'
import { itemsOf } from './list-items'
import { namedParts } from './named-parts'
import { shuffleItems } from './shuffle-items'

/** The field that says in which group its reader put an item. @param item its place among all, with the author, from 0. */
export function groupField(item: number): string {
  return `group-${item}`
}

/** Things that are put into groups. */
export type SortedGroups = {
  groups: { id: string; title: string; items: string[] }[]
  /** All items, as they are shown: each with its place among all and the group in which its reader put it. */
  items: { html: string; item: number; group: string | null }[]
}

/** The fields of things that are put into groups: one for each thing. */
export function fieldsOfGroups(block: ComponentBlock): ChoiceFields {
  const groups = namedParts(block, 'Group')
  const ids = new Set(groups.map(({ props }) => props.id))
  const count = groups.flatMap(itemsOf).length
  return new Map(
    Array.from({ length: count }, (_, item) => [groupField(item), (value) => ids.has(value)]),
  )
}

/** Things that are put into groups, with what was kept of it. */
export function readGroups(block: ComponentBlock, kept: KeptChoices): SortedGroups {
  const parts = namedParts(block, 'Group')
  const all = parts.flatMap(itemsOf)
  const ids = new Set(parts.map(({ props }) => props.id))
  return {
    groups: parts.map((part) => {
      const { id = '', title = '' } = part.props
      return { id, title, items: itemsOf(part) }
    }),
    items: shuffleItems(all.length, block.props.id ?? '').map((item) => {
      const group = kept[groupField(item)]?.value
      return { html: all[item] ?? '', item, group: group && ids.has(group) ? group : null }
    }),
  }
}
