import type { Database } from '../platform/database/database.server'
import { listDecisionsOfMany, listEventsOfMany } from './data/many-histories'
import { listNewestTables } from './data/requirement-tables'
import type { Decision } from './domain/decision'
import type { EligibilityEvent, PublishedTable } from './domain/event'
import { summariseTraining, type TrainingSummary } from './domain/training-summary'
import { asHappened } from './domain/in-order'

export type { TrainingSummary }

/** What is asked of people in training, read once for a check of many. */
export type TrainingTables = readonly PublishedTable[]

/** The newest tables, with nothing in them but their training requirements. */
export async function readTrainingTables(db: Database): Promise<TrainingTables> {
  const tables = await listNewestTables(db)
  return tables.map((table) => ({
    ...table,
    definition: {
      ...table.definition,
      requirements: table.definition.requirements.filter(({ kind }) => kind === 'training'),
    },
  }))
}

/**
 * How the training of each of these people, some hundreds, stands at `now`: by the same rule as their records, in
 * two queries for all of them. Whoever has no history is in the answer, too: everything is missing.
 */
export async function readTrainingOfMany(
  db: Database,
  tables: TrainingTables,
  { personIds, now }: { personIds: readonly string[]; now: Date },
): Promise<Map<string, TrainingSummary>> {
  if (personIds.length === 0) return new Map()
  const histories = new Map<string, { events: EligibilityEvent[]; decisions: Decision[] }>(
    personIds.map((personId) => [personId, { events: [], decisions: [] }]),
  )
  for (const event of await listEventsOfMany(db, personIds)) {
    histories.get(event.personId)?.events.push(event)
  }
  for (const decision of await listDecisionsOfMany(db, personIds)) {
    histories.get(decision.personId)?.decisions.push(decision)
  }
  return new Map(
    [...histories].map(([personId, { events, decisions }]) => {
      const history = {
        events: asHappened(events, now),
        decisions: asHappened(decisions, now),
      }
      return [personId, summariseTraining(tables, history, now)]
    }),
  )
}
