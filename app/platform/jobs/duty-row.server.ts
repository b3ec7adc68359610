import { and, eq } from 'drizzle-orm'
import { jobDuties } from '../../../db/schema/platform'
import type { Database, DatabaseHandle } from '../database/database.server'

export type Duty = typeof jobDuties.$inferSelect

const name = 'jobs'
const own = (holder: string) => and(eq(jobDuties.name, name), eq(jobDuties.holder, holder))

/** Who runs the jobs; null while nobody does. */
export async function findDuty(db: Database): Promise<Duty | null> {
  const [duty] = await db.select().from(jobDuties).where(eq(jobDuties.name, name))
  return duty ?? null
}

/**
 * Counts the holder's sign of life up, or takes the duty where nobody has it or `silent` has not counted any further.
 *
 * @returns whether the duty is the holder's now.
 */
export function beatDuty(
  database: DatabaseHandle,
  { holder, silent, now }: { holder: string; silent: Duty | null; now: Date },
): Promise<boolean> {
  return database.transaction(async (tx) => {
    const duty = await findDuty(tx)
    if (!duty) {
      await tx.insert(jobDuties).values({ name, holder, beat: 1, at: now })
      return true
    }
    const isSilent = silent?.holder === duty.holder && silent.beat === duty.beat
    if (duty.holder !== holder && !isSilent) return false
    const next = { holder, beat: duty.beat + 1, at: now }
    await tx.update(jobDuties).set(next).where(own(duty.holder))
    return true
  })
}

/** Gives the duty up, so that another process need not wait for it. */
export async function giveUpDuty(database: DatabaseHandle, holder: string): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.delete(jobDuties).where(own(holder))
  })
}
