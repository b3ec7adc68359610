import { and, eq, gte, lt, or } from 'drizzle-orm'
import { idempotentAnswers as answers } from '../../../db/schema/exchange'
import type { Database } from '../../platform/database/database.server'
import { futureFrom } from '../../platform/clock/from-the-future'

export type StoredAnswer = typeof answers.$inferSelect

type Own = { clientId: string; key: string }

function isOwn({ clientId, key }: Own) {
  return and(eq(answers.clientId, clientId), eq(answers.key, key))
}

/** The answer that is stored for a client's key, or null. */
export async function findStoredAnswer(db: Database, own: Own): Promise<StoredAnswer | null> {
  const [answer] = await db.select().from(answers).where(isOwn(own))
  return answer ?? null
}

/** Stores the answer to a client's key. */
export async function insertStoredAnswer(tx: Database, answer: StoredAnswer): Promise<void> {
  await tx.insert(answers).values(answer)
}

/** Puts another answer in the place of the one that is stored for a client's key. */
export async function updateStoredAnswer(
  tx: Database,
  own: Own,
  answer: Pick<StoredAnswer, 'status' | 'body'>,
): Promise<void> {
  await tx.update(answers).set(answer).where(isOwn(own))
}

/** Deletes what is stored for a client's key. */
export async function deleteStoredAnswer(tx: Database, own: Own): Promise<void> {
  await tx.delete(answers).where(isOwn(own))
}

/** Forgets the answers of before an instant, and those of a clock that ran ahead of now. */
export async function deleteStoredAnswers(
  tx: Database,
  { before, now }: { before: Date; now: Date },
): Promise<void> {
  const ahead = gte(answers.createdAt, futureFrom(now))
  await tx.delete(answers).where(or(lt(answers.createdAt, before), ahead))
}
