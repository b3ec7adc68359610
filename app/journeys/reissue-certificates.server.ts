import { updateReissue } from '../certification/life/update-reissue.server'
import { beginReissue } from '../certification/life/begin-reissue.server'
import { closeReissue } from '../certification/life/close-reissue.server'
import {
  listDistrustedCertificates,
  type DistrustedOutcome,
} from '../certification/keys/list-distrusted-certificates.server'
import type { Services } from '../context'
import type { Database } from '../platform/database/database.server'
import { replaceCertificate } from './replace-certificate.server'

export type ReissueCertificates = {
  /** A key that is not believed from an instant on. */
  keyId: string
  now: Date
  /** Is told after each transaction how many of how many are done, those of a run that was broken off among them. */
  onProgress: (done: number, total: number) => void
}

export type ReissueOutcome =
  | {
      kind: 'done'
      /** Replaced in this run. */
      replaced: number
      /** Codes of what could not be: it was altered, and nobody knows what it said. */
      left: string[]
      /** Whether a run before this one was broken off. */
      resumed: boolean
    }
  | Extract<DistrustedOutcome, { kind: 'refused' }>

/**
 * Certificates in one transaction: few enough that a site which serves people meanwhile waits for it no longer than for
 * a hand-in or two.
 */
const atOnce = 20

/**
 * Replaces every standing certificate that a compromised key signed when it was no longer ours alone: the same facts under a
 * new code and the key that signs now. The record's evidence moves over, the holder is told, the trail and the feed
 * tell it. Suspended, revoked and expired ones stay as they are. It may be killed and run again at any moment:
 * what was replaced stands no more, and does not come again.
 */
export async function reissueCertificates(
  services: Pick<Services, 'database' | 'keys'>,
  { keyId, now, onProgress }: ReissueCertificates,
): Promise<ReissueOutcome> {
  const { database, keys } = services
  // What signs must be another key, whichever process said that this one does no more.
  await keys.refresh()
  const found = await listDistrustedCertificates(database.read, { keyId, now })
  if (found.kind === 'refused') return found
  const { codes } = found
  const { reissue, resumed } = await database.transaction((tx) =>
    beginReissue(tx, { keyId, total: codes.length, now }),
  )
  const left: string[] = []
  let replaced = 0
  for (let at = 0; at < codes.length; at += atOnce) {
    const batch = codes.slice(at, at + atOnce)
    const outcome = await database.transaction(async (tx) => {
      const done = await replaceBatch(tx, services, batch, now)
      await updateReissue(tx, { reissueId: reissue.id, done: done.replaced })
      return done
    })
    replaced += outcome.replaced
    left.push(...outcome.left)
    onProgress(reissue.done + replaced, reissue.done + codes.length)
  }
  await database.transaction((tx) => closeReissue(tx, { reissueId: reissue.id, now }))
  return { kind: 'done', replaced, left, resumed }
}

async function replaceBatch(
  tx: Database,
  services: Pick<Services, 'keys'>,
  codes: string[],
  now: Date,
) {
  const left: string[] = []
  let replaced = 0
  for (const code of codes) {
    const act = { code, name: null, reason: 'key-compromised', actorId: null, now }
    const outcome = await replaceCertificate(tx, services, act)
    if (outcome.kind === 'replaced') replaced++
    else if (outcome.why === 'altered') left.push(code)
  }
  return { replaced, left }
}
