import type { Database } from '../platform/database/database.server'
import { insertReminder } from './data/reminders'
import { endingsOf, type Ending } from './domain/ending'
import { readRecord } from './read-record.server'

/**
 * Notes that a person is told of what ends in their record, and says what they have not been told yet. The caller tells
 * them in the same transaction; the next call finds nothing.
 */
export async function noteEndings(
  tx: Database,
  { personId, now }: { personId: string; now: Date },
): Promise<Ending[]> {
  const news: Ending[] = []
  for (const ending of endingsOf(await readRecord(tx, { personId, now }), now)) {
    const { evidenceId, days } = ending
    if (await insertReminder(tx, { personId, evidenceId, days, sentAt: now })) news.push(ending)
  }
  return news
}
