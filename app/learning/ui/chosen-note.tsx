import type { ReactNode } from 'react'
import type { ComponentBlock } from '../domain/block'
import { readChecklist } from '../domain/checklist'
import { readComparison } from '../domain/comparison'
import type { KeptChoices } from '../domain/kept-choices'
import { readMyths } from '../domain/myth-cards'
import { readGroups } from '../domain/sort-groups'
import { readSort } from '../domain/sort-order'
import { ChecklistNote } from './checklist-note'
import { CompareNote } from './compare-note'
import { MythNote } from './myth-note'
import { GroupsNote, OrderNote } from './sort-note'

type Note = (block: ComponentBlock, choices: KeptChoices) => ReactNode

const notes: Partial<Record<ComponentBlock['name'], Note>> = {
  Checklist: (block, choices) => <ChecklistNote items={readChecklist(block, choices)} />,
  Compare: (block, choices) => <CompareNote {...readComparison(block, choices)} />,
  MythCards: (block, choices) => <MythNote myths={readMyths(block, choices)} />,
  Sort: (block, choices) => <OrderNote {...readSort(block, choices)} />,
  SortInto: (block, choices) => <GroupsNote {...readGroups(block, choices)} />,
}

/** What a person chose in a part of a lesson, among their notes. @throws Error for a part in which nothing is chosen. */
export function ChosenNote({ block, choices }: { block: ComponentBlock; choices: KeptChoices }) {
  const note = notes[block.name]
  if (!note) throw new Error(`nothing is chosen in <${block.name}>`)
  return note(block, choices)
}
