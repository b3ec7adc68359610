import type { Database } from '../../platform/database/database.server'
import { listStandingByKey } from '../data/certificates-of-key'
import { listKnownKeys } from '../data/signing-keys'

export type DistrustedOutcome =
  { kind: 'found'; codes: string[] } | { kind: 'refused'; why: 'no-such-key' | 'not-compromised' }

/**
 * The codes of the certificates that stand and that a compromised key signed at or after the instant from which it is not
 * believed, the oldest first. One that has been replaced stands no more.
 */
export async function listDistrustedCertificates(
  db: Database,
  { keyId, now }: { keyId: string; now: Date },
): Promise<DistrustedOutcome> {
  const key = (await listKnownKeys(db)).find(({ id }) => id === keyId)
  if (!key) return { kind: 'refused', why: 'no-such-key' }
  const from = key.compromisedFrom
  if (!from) return { kind: 'refused', why: 'not-compromised' }
  return { kind: 'found', codes: await listStandingByKey(db, { keyId, from, now }) }
}
