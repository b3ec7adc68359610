import { recordAudit } from '../../platform/audit/record-audit.server'
import type { Config } from '../../platform/config/config.server'
import type { Database, DatabaseHandle } from '../../platform/database/database.server'
import { insertKeyEvent, listKnownKeys } from '../data/signing-keys'
import { signingKeyAt } from '../domain/key-history'
import { enterKey } from '../signing/enter-key.server'
import { openKeySource } from '../signing/open-key-source.server'

export type DistrustKey = {
  keyId: string
  /** From when on others may have had it. */
  from: Date
  now: Date
}

export type DistrustOutcome =
  /** `successor` is the key that signs in its place, when it was the one that signed. */
  | { kind: 'distrusted'; successor: string | null }
  | { kind: 'refused'; why: 'no-such-key' | 'in-the-future' | 'said-before' | 'no-other-key' }

/**
 * Records that others may have had a key from an instant on: what it signed at or after it is believed no more. When it was
 * the key that signs, another takes its place in the same transaction. Said once more with an earlier instant, that
 * one counts.
 */
export async function distrustKey(
  {
    database,
    config,
  }: { database: DatabaseHandle; config: Pick<Config, 'signingKey' | 'dataDir'> },
  { keyId, from, now }: DistrustKey,
): Promise<DistrustOutcome> {
  const history = await listKnownKeys(database.read)
  const key = history.find(({ id }) => id === keyId)
  if (!key) return { kind: 'refused', why: 'no-such-key' }
  if (from > now) return { kind: 'refused', why: 'in-the-future' }
  if (key.compromisedFrom && key.compromisedFrom <= from) {
    return { kind: 'refused', why: 'said-before' }
  }
  const distrust = (tx: Database) => recordCompromise(tx, { keyId, from, now })
  const others = history.filter(({ id }) => id !== keyId)
  if (signingKeyAt(others, now)) {
    await database.transaction(distrust)
    return { kind: 'distrusted', successor: null }
  }
  const source = openKeySource(config)
  const hasNew = source.list().some(({ jwk }) => !history.some(({ id }) => id === jwk.kid))
  // A site that cannot sign would be worse than one more minute with that key: the operator puts a new key there first.
  if (!source.make && !hasNew) return { kind: 'refused', why: 'no-other-key' }
  const successor = await enterKey(database, source, {
    history,
    retireFrom: now,
    now,
    also: distrust,
  })
  return { kind: 'distrusted', successor }
}

async function recordCompromise(tx: Database, { keyId, from, now }: DistrustKey) {
  await insertKeyEvent(tx, { keyId, kind: 'compromised', from, at: now })
  await recordAudit(tx, {
    action: 'key.compromised',
    actorId: null,
    subject: { kind: 'key', id: keyId },
    detail: { from: from.toISOString() },
    now,
  })
}
