import { z } from 'zod'
import type { Database } from '../platform/database/database.server'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import { listEntries } from './data/entries'
import type { ScenarioWay } from './domain/scenario-way'
import { openEntry } from './sealing/seal-entry.server'

const wayShape = z.object({ path: z.array(z.string()), endings: z.array(z.string()) })

/**
 * How far a learner has come in each scenario of a lesson, by the scenario's name; nothing of those that they have not
 * begun. The caller has made sure whose enrolment it is: nobody else reads this.
 */
export async function listScenarioWays(
  db: Database,
  secrets: Secrets,
  place: { enrolmentId: string; lessonVersionId: string },
): Promise<Map<string, ScenarioWay>> {
  const entries = await listEntries(db, place)
  return new Map(
    entries.map(({ part, sealed }) => [
      part,
      wayShape.parse(openEntry(secrets, { ...place, part }, sealed)),
    ]),
  )
}
