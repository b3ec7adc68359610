import { and, eq, gte, lte, ne } from 'drizzle-orm'
import { knownDevices } from '../../../db/schema/accounts'
import { futureFrom } from '../../platform/clock/from-the-future'
import type { Database } from '../../platform/database/database.server'

/** Whether a person signed in well with the device whose token has this hash. */
export async function isKnownDevice(
  db: Database,
  personId: string,
  tokenHash: string,
): Promise<boolean> {
  const [known] = await db
    .select({ createdAt: knownDevices.createdAt })
    .from(knownDevices)
    .where(and(eq(knownDevices.personId, personId), eq(knownDevices.tokenHash, tokenHash)))
  return known !== undefined
}

/** Whether a person signed in well with any device that is still known. */
export async function hasKnownDevice(db: Database, personId: string): Promise<boolean> {
  const [known] = await db
    .select({ tokenHash: knownDevices.tokenHash })
    .from(knownDevices)
    .where(eq(knownDevices.personId, personId))
    .limit(1)
  return known !== undefined
}

/** Gives a device another token, for everybody who signs in with it. */
export async function updateDeviceToken(tx: Database, from: string, to: string): Promise<void> {
  await tx.update(knownDevices).set({ tokenHash: to }).where(eq(knownDevices.tokenHash, from))
}

/** Notes that a person signed in with a device, for the first time or once more. */
export async function upsertKnownDevice(
  tx: Database,
  { personId, tokenHash, now }: { personId: string; tokenHash: string; now: Date },
): Promise<void> {
  await tx
    .insert(knownDevices)
    .values({ personId, tokenHash, createdAt: now, usedAt: now })
    .onConflictDoUpdate({
      target: [knownDevices.tokenHash, knownDevices.personId],
      set: { usedAt: now },
    })
}

/** Forgets one device of a person. */
export async function deleteKnownDevice(
  tx: Database,
  personId: string,
  tokenHash: string,
): Promise<void> {
  await tx
    .delete(knownDevices)
    .where(and(eq(knownDevices.personId, personId), eq(knownDevices.tokenHash, tokenHash)))
}

/** Forgets the devices of a person, except one that is named. */
export async function deleteKnownDevicesOf(
  tx: Database,
  personId: string,
  except: string | null = null,
): Promise<void> {
  const own = eq(knownDevices.personId, personId)
  await tx
    .delete(knownDevices)
    .where(except === null ? own : and(own, ne(knownDevices.tokenHash, except)))
}

/** Says of devices that were used while the clock ran ahead that they were used now: they are known no longer than others. */
export async function updateDevicesAhead(tx: Database, now: Date): Promise<void> {
  await tx
    .update(knownDevices)
    .set({ usedAt: now })
    .where(gte(knownDevices.usedAt, futureFrom(now)))
}

/** Forgets devices in which nobody signed in since an instant. */
export async function deleteUnusedDevices(tx: Database, since: Date): Promise<void> {
  await tx.delete(knownDevices).where(lte(knownDevices.usedAt, since))
}
