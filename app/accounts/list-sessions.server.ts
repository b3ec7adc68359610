import type { Database } from '../platform/database/database.server'
import { listLiveSessions } from './data/sessions'
import { parseDevice, type Device } from './domain/device'

export type OwnSession = {
  /** SHA-256 of the token: it opens nothing. */
  id: string
  device: Device
  beganAt: Date
  /** To the hour. */
  usedAt: Date
  /** Whether it is the one in which they are listed. */
  isThis: boolean
}

/** The live sessions of a person: this one first, then the one that was begun last. */
export async function listSessions(
  db: Database,
  { personId, sessionId, now }: { personId: string; sessionId: string | null; now: Date },
): Promise<OwnSession[]> {
  const rows = await listLiveSessions(db, personId, now)
  const own = rows.map(({ id, device, createdAt, lastUsedAt }) => ({
    id,
    device: parseDevice(device),
    beganAt: createdAt,
    usedAt: id === sessionId ? now : (lastUsedAt ?? createdAt),
    isThis: id === sessionId,
  }))
  return own.sort((a, b) => Number(b.isThis) - Number(a.isThis))
}
