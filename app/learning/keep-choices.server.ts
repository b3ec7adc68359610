import type { RequestContext } from '../context'
import { deleteEntry, findEntry, upsertEntry } from './data/entries'
import { readChoices } from './domain/entries'
import { composeFields, fieldsOfPart } from './domain/fields-of-part'
import { mergeChoices, readWantedChoices } from './domain/kept-choices'
import { learnerTurn } from './domain/learner-turn'
import { findOwnPart, type OwnPart } from './find-own-part.server'
import { openEntry, sealEntry } from './sealing/seal-entry.server'

/** @param values the fields of the part's form, as they were sent. */
export type KeepChoices = OwnPart & { values: URLSearchParams }

export type KeepChoicesOutcome =
  | { kind: 'kept' }
  | { kind: 'refused'; why: 'no-such-lesson' | 'no-such-part' | 'locked' | 'unread' }

/**
 * Keeps what a learner has chosen in a part of a lesson of their own enrolment, each choice with the instant of it; of a part
 * in which nothing is chosen nothing is kept. Sent twice it is kept once. Refused: a lesson that is not theirs or still
 * locked, a part in which nothing can be chosen, a choice that it does not have.
 */
export function keepChoices(
  { database, secrets, now }: Pick<RequestContext, 'database' | 'secrets' | 'now'>,
  { values, ...part }: KeepChoices,
): Promise<KeepChoicesOutcome> {
  const turn = { alone: [learnerTurn(part.personId)] }
  return database.transactionInTurn(turn, async (tx) => {
    const found = await findOwnPart(tx, part)
    if (found.kind === 'refused') return found
    const { place, block } = found
    const fields = fieldsOfPart(block)
    if (!fields) return { kind: 'refused', why: 'no-such-part' }
    const wanted = readWantedChoices(values, fields, (sent) => composeFields(block, sent))
    if (!wanted) return { kind: 'refused', why: 'unread' }
    const sealed = await findEntry(tx, place)
    const stands = readChoices(sealed === null ? null : openEntry(secrets, place, sealed))
    const choices = mergeChoices(stands, wanted, { fields, at: now.toISOString() })
    if (Object.keys(choices).length === 0) await deleteEntry(tx, place)
    else {
      const entry = { ...place, sealed: sealEntry(secrets, place, { choices }), keptAt: now }
      await upsertEntry(tx, entry)
    }
    return { kind: 'kept' }
  })
}
