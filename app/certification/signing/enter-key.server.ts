import { recordAudit } from '../../platform/audit/record-audit.server'
import type { Database, DatabaseHandle } from '../../platform/database/database.server'
import { insertKey, insertKeyEvent, listKnownKeys } from '../data/signing-keys'
import { signingKeyAt, type KeyHistory } from '../domain/key-history'
import type { KeySource, SigningKey } from './key-source'

export type EnterKey = {
  /** As the caller knew it when it was decided that a key is to be entered. */
  history: KeyHistory
  /** From when on the key that signs until then signs no more. */
  retireFrom: Date
  now: Date
  /** What else belongs to the same transaction. */
  also?: (tx: Database) => Promise<void>
}

/**
 * Enters a key into the history that is not there yet, newly made or put there by the operator, and retires the one
 * before it. The file is on the disk before the database knows the key.
 *
 * @returns its id.
 * @throws Error when there is no such key, and none can be made here.
 */
export async function enterKey(
  { transaction }: Pick<DatabaseHandle, 'transaction'>,
  source: KeySource,
  { history, retireFrom, now, also }: EnterKey,
): Promise<string> {
  const isNew = ({ jwk }: SigningKey) => !history.some(({ id }) => id === jwk.kid)
  // A folder may hold what a broken rotation left: after the first key, a new one is made.
  const waiting = history.length === 0 || !source.make ? source.list().find(isNew) : undefined
  const key = waiting ?? source.make?.()
  if (!key) throw new Error('there is no key to enter')
  const { kid: id, x } = key.jwk
  const discard = () => (key === waiting ? undefined : source.discard(id))
  try {
    const entered = await transaction(async (tx) => {
      const known = await listKnownKeys(tx)
      // Two processes that start at once on new data each bring a key: the first one's counts.
      if (history.length === 0 && known[0]) return known[0].id
      // The first one may have signed before any history was kept.
      const createdAt = known.length === 0 && key.madeAt < now ? key.madeAt : now
      await insertKey(tx, { id, x, createdAt })
      const before = signingKeyAt(known, now)
      if (before) await retire(tx, before.id, { successor: id, from: retireFrom, now })
      await also?.(tx)
      return id
    })
    if (entered !== id) discard()
    return entered
  } catch (fault) {
    discard()
    throw fault
  }
}

async function retire(
  tx: Database,
  keyId: string,
  { successor, from, now }: { successor: string; from: Date; now: Date },
) {
  await insertKeyEvent(tx, { keyId, kind: 'retired', from, at: now })
  await recordAudit(tx, {
    action: 'key.retired',
    actorId: null,
    subject: { kind: 'key', id: keyId },
    detail: { from: from.toISOString(), successor },
    now,
  })
}
