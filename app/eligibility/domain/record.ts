import type { Multilingual } from '../../platform/i18n/language'
import type { EligibilityEvent, PublishedTable } from './event'
import { placementForms, type PlacementForm, type Requirement } from './requirement-table'
import { judgeStanding, type Standing } from './standing'

/** A person's eligibility record: for each placement form, how each of its requirements stands. */
export type EligibilityRecord = FormRecord[]

export type FormRecord = { placementForm: PlacementForm; title: Multilingual; items: RecordItem[] }

/** One requirement, how it stands, and the rule by which that was judged. */
export type RecordItem = Standing & {
  requirement: string
  title: Multilingual
  /** Programmes any one of whose certificates is evidence today. */
  programmes: string[]
  rule: { number: number; publishedAt: Date } & Pick<Requirement, 'source' | 'checkedOn'>
}

/**
 * Derives a record from the published tables and the history of one person, both in any order.
 *
 * What is asked is said by the newest table of each form. What was recorded under an earlier version
 * keeps counting, and its rule is then that version. `tables` must hold the newest version of each form
 * and every version that an event names. It decides nothing about the person: only the
 * training requirement is computed, and no score is made of it.
 */
export function deriveRecord(
  tables: readonly PublishedTable[],
  events: readonly EligibilityEvent[],
  now: Date,
): EligibilityRecord {
  return placementForms.flatMap((placementForm) => {
    const table = newestOf(tables, placementForm)
    if (!table) return []
    const { title, requirements } = table.definition
    const items = requirements.map((requirement) => {
      const standing = judgeStanding(
        events.filter(
          (event) => event.placementForm === placementForm && event.requirement === requirement.id,
        ),
        now,
      )
      const judgedBy = tables.find(({ id }) => id === standing.evidence?.tableVersionId) ?? table
      return {
        ...standing,
        requirement: requirement.id,
        title: requirement.title,
        programmes: requirement.programmes,
        rule: ruleOf(judgedBy, requirement),
      }
    })
    return [{ placementForm, title, items }]
  })
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
  const { source, checkedOn } =
    table.definition.requirements.find(({ id }) => id === requirement.id) ?? requirement
  return { number: table.number, publishedAt: table.publishedAt, source, checkedOn }
}
