import { v7 as uuid } from 'uuid'
import { outboxMessages } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'

/** A letter in plain text. Subjects are neutral: a glance at a phone must not betray the matter. */
export type Letter = { to: string; subject: string; text: string }

/** Puts a letter into the outbox, in the transaction of the fact it tells of; it is sent after the commit. */
export async function postLetter(tx: Database, letter: Letter, now: Date): Promise<void> {
  await tx.insert(outboxMessages).values({
    id: uuid(),
    kind: 'letter',
    payload: letter,
    createdAt: now,
    nextAttemptAt: now,
  })
}
