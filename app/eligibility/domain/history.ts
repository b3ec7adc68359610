import type { Multilingual } from '../../platform/i18n/language'
import type { EligibilityEvent, PublishedTable } from './event'

/** One thing that happened, as a person tells it: a certificate met, or ceased to meet, requirements. */
export type HistoryEntry = Pick<
  EligibilityEvent,
  'kind' | 'certificateCode' | 'expiresAt' | 'at'
> & {
  requirements: { form: Multilingual; title: Multilingual; ruleNumber: number }[]
}

/**
 * Gathers what was recorded of one certificate at one instant, the newest first, in the words of the
 * version that each event names; `tables` must hold these versions.
 */
export function tellHistory(
  events: readonly EligibilityEvent[],
  tables: readonly PublishedTable[],
): HistoryEntry[] {
  const entries = new Map<string, HistoryEntry>()
  for (const event of events) {
    const { kind, certificateId, certificateCode, expiresAt, at } = event
    const id = `${at.getTime()} ${kind} ${certificateId}`
    const entry = entries.get(id) ?? { kind, certificateCode, expiresAt, at, requirements: [] }
    entry.requirements.push(...describe(event, tables))
    entries.set(id, entry)
  }
  return [...entries.values()].sort((a, b) => b.at.getTime() - a.at.getTime())
}

function describe(event: EligibilityEvent, tables: readonly PublishedTable[]) {
  const table = tables.find(({ id }) => id === event.tableVersionId)
  const requirement = table?.definition.requirements.find(({ id }) => id === event.requirement)
  if (!table || !requirement) return []
  return [{ form: table.definition.title, title: requirement.title, ruleNumber: table.number }]
}
