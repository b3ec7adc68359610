import type { Database } from '../platform/database/database.server'
import { listDecisionsSince } from './data/decisions'

/** A requirement of a person that an authority said is not met, or of which it took its decision back. */
export type Refusal = {
  personId: string
  placementForm: string
  requirement: string
  kind: 'not-satisfied' | 'withdrawn'
  region: string
  at: Date
}

/** The refusals that were decided from an instant on, and that are the last word on their requirement. */
export async function listRefusalsSince(db: Database, since: Date): Promise<Refusal[]> {
  const last = new Map<string, Awaited<ReturnType<typeof listDecisionsSince>>[number]>()
  for (const decision of await listDecisionsSince(db, since)) {
    const { personId, placementForm, requirement } = decision
    last.set(`${personId} ${placementForm} ${requirement}`, decision)
  }
  return [...last.values()].flatMap(({ kind, ...decision }) =>
    kind === 'not-satisfied' || kind === 'withdrawn' ? [{ ...decision, kind }] : [],
  )
}
