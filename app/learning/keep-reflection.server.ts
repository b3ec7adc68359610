import type { RequestContext } from '../context'
import { deleteEntry, findEntry, upsertEntry } from './data/entries'
import { readReflection } from './domain/entries'
import { isWritten } from './domain/kept-part'
import { learnerTurn } from './domain/learner-turn'
import { writeReflection, type Reflection, type WantedReflection } from './domain/reflection'
import { findOwnPart, type OwnPart } from './find-own-part.server'
import { openEntry, sealEntry } from './sealing/seal-entry.server'

export type KeepReflection = OwnPart & { wanted: WantedReflection }

export type KeepReflectionOutcome =
  | { kind: 'kept' }
  | { kind: 'refused'; why: 'no-such-lesson' | 'no-such-part' | 'locked' }
  | { kind: 'refused'; why: 'too-long'; text: string }
  | { kind: 'refused'; why: 'another-stands'; stands: Reflection; text: string }

/**
 * Keeps what a learner wrote in a reflection, or in a question of a task for two, of their own enrolment; nothing is kept of one without words. Sent twice it is
 * kept once. Refused: a lesson that is not theirs or still locked, a reflection that it does not have, a text that is too
 * long, and one that would take the place of a text which its page has not shown.
 */
export function keepReflection(
  { database, secrets, now }: Pick<RequestContext, 'database' | 'secrets' | 'now'>,
  { wanted, ...part }: KeepReflection,
): Promise<KeepReflectionOutcome> {
  const turn = { alone: [learnerTurn(part.personId)] }
  return database.transactionInTurn(turn, async (tx) => {
    const found = await findOwnPart(tx, part)
    if (found.kind === 'refused') return found
    const { place, block } = found
    if (!isWritten(block)) return { kind: 'refused', why: 'no-such-part' }
    const sealed = await findEntry(tx, place)
    const stands = readReflection(sealed === null ? null : openEntry(secrets, place, sealed))
    const verdict = writeReflection(stands, wanted)
    if (verdict.kind === 'too-long')
      return { kind: 'refused', why: verdict.kind, text: verdict.text }
    if (verdict.kind === 'another-stands') {
      return { ...verdict, kind: 'refused', why: verdict.kind }
    }
    const { reflection } = verdict
    if (reflection === null) await deleteEntry(tx, place)
    else {
      const entry = { ...place, sealed: sealEntry(secrets, place, reflection), keptAt: now }
      await upsertEntry(tx, entry)
    }
    return { kind: 'kept' }
  })
}
