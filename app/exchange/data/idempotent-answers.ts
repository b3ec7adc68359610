import { and, eq, lt } from 'drizzle-orm'
import { idempotentAnswers as answers } from '../../../db/schema/exchange'
import type { Database } from '../../platform/database/database.server'

export type StoredAnswer = typeof answers.$inferSelect

export async function findStoredAnswer(
  db: Database,
  { clientId, key }: { clientId: string; key: string },
): Promise<StoredAnswer | null> {
  const [answer] = await db
    .select()
    .from(answers)
    .where(and(eq(answers.clientId, clientId), eq(answers.key, key)))
  return answer ?? null
}

export async function insertStoredAnswer(tx: Database, answer: StoredAnswer): Promise<void> {
  await tx.insert(answers).values(answer)
}

export async function deleteStoredAnswers(tx: Database, before: Date): Promise<void> {
  await tx.delete(answers).where(lt(answers.createdAt, before))
}
