import { closeLostConsents } from '../../accounts/close-lost-consents.server'
import { signEverybodyOut } from '../../accounts/sign-everybody-out.server'
import type { Services } from '../../context'
import { deleteLostWebhooks } from '../../exchange/delete-lost-webhooks.server'
import { findEnd } from '../../platform/audit/find-end.server'
import type { RestoredDetail } from '../../platform/audit/heads/judge-head.server'
import { recordAudit } from '../../platform/audit/record-audit.server'

type Restored = {
  madeAt: string
  end: number
  retracted: string[] | null
  webhooks: string[] | null
  now: Date
}

/**
 * Writes into the trail that it was taken from a backup, and how far the one went that it replaced: signed ends of what
 * was lost are explained by it. Everybody is signed out with it: a session that was ended since would live again. What
 * people let each other see and took back since ends with it too, and a webhook that was deleted since takes no events again.
 *
 * @param end how far that trail is known to have gone; 0 when nothing is known.
 * @param retracted the consents that were taken back in what is lost; null where nobody can say.
 * @param webhooks those that were there until now; null where nobody can say, and then all of the backup stand.
 * @returns how many sessions and how many consents ended, and how many webhooks were deleted.
 */
export async function recordRestore(
  { database }: Services,
  { madeAt, end, retracted, webhooks, now }: Restored,
): Promise<{ sessions: number; consents: number; deleted: number }> {
  const keptUntil = await findEnd(database.read)
  const lost: RestoredDetail = { keptUntil, lostUntil: end > keptUntil ? end : null }
  return database.transaction(async (tx) => {
    const sessions = await signEverybodyOut(tx)
    const consents = await closeLostConsents(tx, { retracted, now })
    const deleted = webhooks ? await deleteLostWebhooks(tx, webhooks) : 0
    await recordAudit(tx, {
      action: 'register.restored',
      actorId: null,
      subject: { kind: 'site', id: 'site' },
      detail: { madeAt, ...lost, sessions, consents, webhooks: deleted },
      now,
    })
    return { sessions, consents, deleted }
  })
}
