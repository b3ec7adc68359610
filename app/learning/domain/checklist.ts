import type { ComponentBlock } from './block'
import { isCalendarDay } from './calendar-day'
import type { ChoiceFields, KeptChoices } from './kept-choices'
import { itemsOf } from './list-items'

/** The value of the box of an item that is done. */
export const done = 'yes'

/** The box of an item of a checklist, and the day that was set for it. @param item its place, from 0. */
export const checklistFields = {
  done: (item: number) => `done-${item}`,
  day: (item: number) => `day-${item}`,
}

/** Whether its reader can set a day for each item of a checklist. */
export function hasDays({ props }: ComponentBlock): boolean {
  return props.dates === 'yes'
}

/** The fields of a checklist: a box for each item, and a day where it has them. */
export function fieldsOfChecklist(block: ComponentBlock): ChoiceFields {
  const fields: ChoiceFields = new Map()
  for (const item of itemsOf(block).keys()) {
    fields.set(checklistFields.done(item), (value) => value === done)
    if (hasDays(block)) fields.set(checklistFields.day(item), isCalendarDay)
  }
  return fields
}

/** An item of a checklist as its reader left it. */
export type ChecklistItem = {
  html: string
  /** When it was ticked: an ISO instant; null while it is not. */
  doneAt: string | null
  /** The day that was set for it, as YYYY-MM-DD; null for none. */
  day: string | null
}

/** A checklist with what was kept of it. */
export function readChecklist(block: ComponentBlock, kept: KeptChoices): ChecklistItem[] {
  return itemsOf(block).map((html, item) => ({
    html,
    doneAt: kept[checklistFields.done(item)]?.at ?? null,
    day: kept[checklistFields.day(item)]?.value ?? null,
  }))
}

/** An item that waits for its day: its place in the list, from 1, and the day as YYYY-MM-DD. */
export type DueItem = { number: number; day: string }

/** The items of a checklist that have a day and are not done, in the order of the list. */
export function listDue(items: readonly ChecklistItem[]): DueItem[] {
  return items.flatMap(({ day, doneAt }, place) =>
    day !== null && doneAt === null ? [{ number: place + 1, day }] : [],
  )
}
