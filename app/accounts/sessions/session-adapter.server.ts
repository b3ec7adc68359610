import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import { latestEnd } from '../../platform/clock/from-the-future'
import type { DatabaseHandle } from '../../platform/database/database.server'
import { lifetime } from '../domain/lifetimes'
import { judgeSecondFactor } from '../domain/second-factor'
import {
  deleteLapsedSessions,
  deleteSession,
  deleteSessionsOf,
  updateSessionExpiry,
  listSessionRows,
  insertSession,
  listSessions,
  type Session,
} from '../data/sessions'

/**
 * Lucia's storage over our own tables, on either engine.
 *
 * Lucia asks the wall clock what time it is, while every fact of ours happens at the `now` it is given. The
 * adapter stands between the two: expiries go out moved onto Lucia's clock and come back onto ours.
 */
export function sessionAdapter(database: DatabaseHandle, now: Date): Adapter {
  const lag = Date.now() - now.getTime()
  const toWall = (ours: Date) => new Date(ours.getTime() + lag)
  const toOurs = (wall: Date) => new Date(wall.getTime() - lag)

  return {
    async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const rows = await listSessionRows(database.read, id)
      const [row] = rows
      // One that would last longer than any was begun, or extended, while the clock ran ahead.
      if (!row || row.expiresAt >= latestEnd(lifetime.session, now)) return [null, null]
      const { personId, expiresAt, email, name, language } = row
      const roles = rows.flatMap(({ role }) => role ?? [])
      const office = rows.find(({ role }) => role === 'authority')
      const attributes = {
        email,
        name,
        language,
        roles,
        region: office?.region ?? null,
        district: office?.district ?? null,
        secondFactor: judgeSecondFactor(row.secondFactorSince, row.secondFactorAt, now),
        secondFactorAt: row.secondFactorAt,
      }
      return [
        { id, userId: personId, expiresAt: toWall(expiresAt), attributes: sessionOf(row) },
        { id: personId, attributes },
      ]
    },
    async getUserSessions(personId) {
      const own = await listSessions(database.read, personId)
      return own.map((row) => ({
        id: row.id,
        userId: personId,
        expiresAt: toWall(row.expiresAt),
        attributes: sessionOf(row),
      }))
    },
    setSession({ id, userId, expiresAt, attributes: { device, deviceHash } }) {
      const known = { device, deviceHash }
      const session = { id, personId: userId, expiresAt: toOurs(expiresAt), ...known }
      return database.transaction((tx) => insertSession(tx, session, now))
    },
    updateSessionExpiration(id, expiresAt) {
      return database.transaction((tx) => updateSessionExpiry(tx, id, toOurs(expiresAt)))
    },
    async deleteSession(id) {
      await database.transaction((tx) => deleteSession(tx, id))
    },
    async deleteUserSessions(personId) {
      await database.transaction((tx) => deleteSessionsOf(tx, personId))
    },
    deleteExpiredSessions() {
      return database.transaction((tx) => deleteLapsedSessions(tx, now))
    },
  }
}

function sessionOf(row: Pick<Session, 'device' | 'deviceHash' | 'lastUsedAt' | 'createdAt'>) {
  const { device, deviceHash, lastUsedAt, createdAt } = row
  return { device, deviceHash, startedAt: createdAt, usedAt: lastUsedAt ?? createdAt }
}
