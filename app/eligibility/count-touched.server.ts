import type { Database } from '../platform/database/database.server'
import { parseClaim, listClaims, type ClaimRow } from './data/claims'
import { listDecisionsOfMany, listEventsOfMany } from './data/many-histories'
import { listPeopleWithDecisions, listPeopleWithEvidence } from './data/people-of-form'
import { touchedRequirements } from './domain/compare-tables'
import type { Decision } from './domain/decision'
import type { EligibilityEvent } from './domain/event'
import { groupBy } from './domain/group-by'
import { programmesOf, type RequirementTable } from './domain/requirement-table'
import { stateBy, type AskedState } from './domain/table-effect'
import { asHappened } from './domain/in-order'

/** How many people's requirement would stand otherwise. Numbers only: nobody is named. */
export type TouchedCount = {
  requirement: string
  from: AskedState
  to: AskedState
  people: number
}

/** A certificate that would begin to count. */
export type StandingCertificate = {
  id: string
  code: string
  personId: string
  programme: string
  expiresAt: Date | null
}

const pageSize = 500

/**
 * Counts in how many people's records a requirement would stand otherwise by a changed table, from the
 * records as they are: of everybody for whose record something of this form is noted, or would be by a certificate
 * that begins to count. What only words differ in touches nobody.
 *
 * @param standing the certificates that the changed table counts and the one before did not.
 */
export async function countTouched(
  db: Database,
  {
    before,
    after,
    standing,
    now,
  }: {
    before: RequirementTable
    after: RequirementTable
    standing: readonly StandingCertificate[]
    now: Date
  },
): Promise<TouchedCount[]> {
  const touched = touchedRequirements(before, after)
  if (touched.length === 0) return []
  const { placementForm } = after
  const counts = new Map<string, TouchedCount>()
  const waiting = groupBy(standing, ({ personId }) => personId)
  const claims = new Map<string, ClaimRow>()
  for (let from = 0; from < standing.length; from += pageSize) {
    const ids = standing.slice(from, from + pageSize).map(({ id }) => id)
    for (const { certificateId, ...row } of await listClaims(db, ids)) {
      claims.set(certificateId, row)
    }
  }

  const count = (past: EligibilityEvent[], decided: Decision[], personId: string) => {
    const events = asHappened(past, now)
    const decisions = asHappened(decided, now)
    const added = (waiting.get(personId) ?? []).flatMap((certificate) =>
      eventsBy(certificate, claims.get(certificate.id) ?? null, after, now),
    )
    waiting.delete(personId)
    for (const requirement of touched) {
      const from = stateBy(before, requirement, { events, decisions }, now)
      const to = stateBy(after, requirement, { events: [...events, ...added], decisions }, now)
      if (from === to) continue
      const key = `${requirement} ${from} ${to}`
      const known = counts.get(key) ?? { requirement, from, to, people: 0 }
      counts.set(key, { ...known, people: known.people + 1 })
    }
  }

  for (const readPage of [listPeopleWithEvidence, listPeopleWithDecisions]) {
    for (let after = ''; ;) {
      const people = await readPage(db, { placementForm, after, count: pageSize })
      const events = groupBy(await listEventsOfMany(db, people), (each) => each.personId)
      const decisions = groupBy(await listDecisionsOfMany(db, people), (each) => each.personId)
      for (const id of people) count(events.get(id) ?? [], decisions.get(id) ?? [], id)
      if (people.length < pageSize) break
      after = people.at(-1) ?? ''
    }
  }
  for (const personId of [...waiting.keys()]) count([], [], personId)
  return [...counts.values()].sort((a, b) => b.people - a.people)
}

/** What a certificate would be recorded for by a table. */
function eventsBy(
  { id, code, programme, expiresAt }: StandingCertificate,
  claim: ClaimRow | null,
  { placementForm, requirements }: RequirementTable,
  now: Date,
): EligibilityEvent[] {
  return requirements
    .filter((requirement) => programmesOf(requirement).includes(programme))
    .map((requirement) => ({
      placementForm,
      requirement: requirement.id,
      kind: 'met',
      certificateId: id,
      certificateCode: code,
      expiresAt,
      claim: parseClaim(claim),
      tableVersionId: '',
      at: now,
    }))
}
