import type { Multilingual } from '../../platform/i18n/language'
import { dayOf } from './day'
import { lastDecision, type Decision } from './decision'
import type { EligibilityEvent, PublishedTable } from './event'
import { groupBy } from './group-by'
import { judgeItem, type ItemStanding } from './item-standing'
import {
  isInForce,
  placementForms,
  programmesOf,
  type AskedOf,
  type PlacementForm,
  type Requirement,
} from './requirement-table'

/** A person's eligibility record: for each placement form, how each of its requirements stands. */
export type EligibilityRecord = FormRecord[]

export type FormRecord = {
  placementForm: PlacementForm
  title: Multilingual
  note: Multilingual | null
  items: RecordItem[]
}

/** One requirement, how it stands, and the rule by which that was judged. */
export type RecordItem = ItemStanding & {
  requirement: string
  kind: Requirement['kind']
  title: Multilingual
  explanation: Multilingual | null
  /** Programmes any one of whose certificates is evidence today; none for what an authority marks. */
  programmes: string[]
  /** Of whom among the adults of a household it is asked; null when no source states it. */
  askedOf: AskedOf | null
  /** The version that judged the evidence or the decision; the newest one when there is neither. */
  rule: { number: number; publishedAt: Date } & Pick<
    Requirement,
    'source' | 'checkedOn' | 'decidedBy'
  >
}

/** What happened to one person's record. Append-only; the record is derived from it. */
export type History = { events: readonly EligibilityEvent[]; decisions: readonly Decision[] }

/**
 * Derives a record from the published tables and the history of one person, both in any order.
 *
 * What is asked on that day is said by the newest table of each form. What was recorded or decided under an earlier
 * version keeps counting, and its rule is then that version. `tables` must hold the newest version of each
 * form and every version that the history names. Only training is computed; no score is made of anything.
 */
export function deriveRecord(
  tables: readonly PublishedTable[],
  { events, decisions }: History,
  now: Date,
): EligibilityRecord {
  const today = dayOf(now)
  const eventsOf = groupBy(events, keyOf)
  const decisionsOf = groupBy(decisions, keyOf)
  const versions = new Map(tables.map((table) => [table.id, table]))
  return placementForms.flatMap((placementForm) => {
    const table = newestOf(tables, placementForm)
    if (!table) return []
    const { title, note, requirements } = table.definition
    const asked = requirements.filter((requirement) => isInForce(requirement, today))
    const items = asked.map((requirement): RecordItem => {
      const key = keyOf({ placementForm, requirement: requirement.id })
      const decision = lastDecision(decisionsOf.get(key) ?? [], now)
      const standing = judgeItem(requirement, eventsOf.get(key) ?? [], decision, now)
      return {
        ...standing,
        requirement: requirement.id,
        kind: requirement.kind,
        title: requirement.title,
        explanation: requirement.explanation,
        programmes: programmesOf(requirement),
        askedOf: requirement.askedOf ?? null,
        rule: ruleOf(versions.get(standing.judgedBy ?? table.id) ?? table, requirement),
      }
    })
    return [{ placementForm, title, note, items }]
  })
}

function keyOf({ placementForm, requirement }: { placementForm: string; requirement: string }) {
  return `${placementForm} ${requirement}`
}

function newestOf(tables: readonly PublishedTable[], form: PlacementForm) {
  return tables
    .filter((table) => table.definition.placementForm === form)
    .reduce<PublishedTable | undefined>(
      (newest, table) => (newest && newest.number > table.number ? newest : table),
      undefined,
    )
}

function ruleOf(table: PublishedTable, requirement: Requirement): RecordItem['rule'] {
  const { source, checkedOn, decidedBy } =
    table.definition.requirements.find(({ id }) => id === requirement.id) ?? requirement
  return { number: table.number, publishedAt: table.publishedAt, source, checkedOn, decidedBy }
}
