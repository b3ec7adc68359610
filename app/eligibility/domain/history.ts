import type { Multilingual } from '../../platform/i18n/language'
import type { Decision } from './decision'
import type { EligibilityEvent, PublishedTable } from './event'
import { wordOfDecision, type DecisionWord } from './standing-word'

type Told = {
  at: Date
  requirements: { form: Multilingual; title: Multilingual; ruleNumber: number }[]
}

/** One thing that happened, as a person tells it: of a certificate, or by a decision of an authority. */
export type HistoryEntry = Told &
  (
    | ({ by: 'certificate' } & Pick<EligibilityEvent, 'kind' | 'certificateCode' | 'expiresAt'>)
    | ({ by: 'decision'; kind: DecisionWord } & Pick<
        Decision,
        'region' | 'ground' | 'groundDate' | 'recognised'
      >)
  )

/**
 * Gathers what was recorded of one certificate at one instant, and each decision, the newest first, in the words of
 * the version that each names; `tables` must hold these versions.
 */
export function tellHistory(
  { events, decisions }: { events: readonly EligibilityEvent[]; decisions: readonly Decision[] },
  tables: readonly PublishedTable[],
): HistoryEntry[] {
  const entries = new Map<string, HistoryEntry>()
  for (const event of events) {
    const { kind, certificateId, certificateCode, expiresAt, at } = event
    const id = `${at.getTime()} ${kind} ${certificateId}`
    const fresh = { by: 'certificate' as const, kind, certificateCode, expiresAt, at }
    const entry = entries.get(id) ?? { ...fresh, requirements: [] }
    entry.requirements.push(...describe(event, tables))
    entries.set(id, entry)
  }
  for (const decision of decisions) {
    const { id, region, ground, groundDate, recognised, at } = decision
    const kind = wordOfDecision(ruleOf(decision, tables)?.kind ?? 'checklist', decision.kind)
    const requirements = describe(decision, tables)
    entries.set(id, {
      by: 'decision',
      kind,
      region,
      ground,
      groundDate,
      recognised,
      at,
      requirements,
    })
  }
  return [...entries.values()].sort((a, b) => b.at.getTime() - a.at.getTime())
}

type Fact = Pick<EligibilityEvent, 'tableVersionId' | 'requirement'>

function ruleOf({ tableVersionId, requirement }: Fact, tables: readonly PublishedTable[]) {
  const table = tables.find(({ id }) => id === tableVersionId)
  return table?.definition.requirements.find(({ id }) => id === requirement)
}

function describe(fact: Fact, tables: readonly PublishedTable[]) {
  const table = tables.find(({ id }) => id === fact.tableVersionId)
  const requirement = ruleOf(fact, tables)
  if (!table || !requirement) return []
  return [{ form: table.definition.title, title: requirement.title, ruleNumber: table.number }]
}
