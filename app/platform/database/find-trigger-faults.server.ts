import type { Engine } from '../config/engine'
import type { Database } from './database.server'
import { listMadeTriggers, listStandingTriggers } from './list-triggers.server'
import { keyOf, type Trigger } from './trigger'

/**
 * What is wrong with a trigger: it is `missing`, it was `changed` (or the function that it runs), it is `disabled`, or it
 * is `foreign`: no migration of this release made it, and it can keep rows from being written.
 */
export type TriggerFault = {
  what: 'missing' | 'changed' | 'disabled' | 'foreign'
  name: string
  table: string
}

/**
 * Compares the triggers that stand in a database, whose migrations are all applied, with those that the migrations made:
 * they keep legal facts from being changed, and whoever owns the database can take them away.
 *
 * @returns how many were made, and what is wrong with each that is not as it was, in the order of tables.
 */
export async function findTriggerFaults(
  db: Database,
  engine: Engine,
  migrationsDir: string,
): Promise<{ made: number; faults: TriggerFault[] }> {
  const made = await listMadeTriggers(engine, migrationsDir)
  const standing = new Map(
    (await listStandingTriggers(db, engine)).map((trigger) => [keyOf(trigger), trigger]),
  )
  const faults: TriggerFault[] = []
  for (const trigger of made) {
    const { name, table } = trigger
    const what = judge(trigger, standing.get(keyOf(trigger)))
    standing.delete(keyOf(trigger))
    if (what) faults.push({ what, name, table })
  }
  for (const { name, table } of standing.values()) faults.push({ what: 'foreign', name, table })
  faults.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  return { made: made.length, faults }
}

function judge(made: Trigger, found: Trigger | undefined): TriggerFault['what'] | null {
  if (!found) return 'missing'
  if (found.does !== made.does) return 'changed'
  return found.isEnabled ? null : 'disabled'
}
