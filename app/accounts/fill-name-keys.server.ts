import type { DatabaseHandle } from '../platform/database/database.server'
import { replaceNameWords, listPeopleWithoutNameKey, updateNameKey } from './data/name-words'

/** People who are given their key in one transaction: few enough that others are not kept waiting. */
const atOnce = 500

/**
 * Makes the key of every name that has none, of people from before there were keys, so that they are found by it. It
 * goes on where it was broken off, and does nothing where nothing is missing.
 *
 * @returns how many keys were made.
 */
export async function fillNameKeys(
  database: Pick<DatabaseHandle, 'read' | 'transaction'>,
): Promise<number> {
  let made = 0
  for (;;) {
    const step = await database.transaction(async (tx) => {
      const named = await listPeopleWithoutNameKey(tx, atOnce)
      if (named.length > 0) await replaceNameWords(tx, named)
      for (const { id, name } of named) await updateNameKey(tx, id, name)
      return named.length
    })
    made += step
    if (step < atOnce) return made
  }
}
