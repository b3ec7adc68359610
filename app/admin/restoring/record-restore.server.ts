import { signEverybodyOut } from '../../accounts/sign-everybody-out.server'
import type { Services } from '../../context'
import { findEnd } from '../../platform/audit/find-end.server'
import type { RestoredDetail } from '../../platform/audit/heads/judge-head.server'
import { recordAudit } from '../../platform/audit/record-audit.server'

/**
 * Writes into the trail that it was taken from a backup, and how far the one went that it replaced: signed ends of what
 * was lost are explained by it. Everybody is signed out with it: a session that was ended since would live again.
 *
 * @param end how far that trail is known to have gone; 0 when nothing is known.
 * @returns how many sessions ended.
 */
export async function recordRestore(
  { database }: Services,
  { madeAt, end, now }: { madeAt: string; end: number; now: Date },
): Promise<number> {
  const keptUntil = await findEnd(database.read)
  const lost: RestoredDetail = { keptUntil, lostUntil: end > keptUntil ? end : null }
  return database.transaction(async (tx) => {
    const sessions = await signEverybodyOut(tx)
    await recordAudit(tx, {
      action: 'register.restored',
      actorId: null,
      subject: { kind: 'site', id: 'site' },
      detail: { madeAt, ...lost, sessions },
      now,
    })
    return sessions
  })
}
