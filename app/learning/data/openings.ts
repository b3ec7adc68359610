import { lessonOpenings } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'

type Opening = { enrolmentId: string; lessonVersionId: string; openedAt: Date }

/** Keeps when a lesson was opened, unless it was opened before. */
export async function insertOpening(tx: Database, opening: Opening): Promise<void> {
  await tx.insert(lessonOpenings).values(opening).onConflictDoNothing()
}
