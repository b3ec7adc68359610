import { and, eq } from 'drizzle-orm'
import { lessonPlaces } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'

type Place = typeof lessonPlaces.$inferSelect
type InLesson = Pick<Place, 'enrolmentId' | 'lessonVersionId'>

/** Where a learner stopped in a lesson, and when that was written; null when nothing is kept. */
export async function findPlaceRow(
  db: Database,
  lesson: InLesson,
): Promise<Pick<Place, 'section' | 'keptAt'> | null> {
  const [place] = await db
    .select({ section: lessonPlaces.section, keptAt: lessonPlaces.keptAt })
    .from(lessonPlaces)
    .where(ofLesson(lesson))
  return place ?? null
}

/** Puts a place in the place of the one before. */
export async function upsertPlace(tx: Database, place: Place): Promise<void> {
  const { enrolmentId, lessonVersionId } = lessonPlaces
  await tx
    .insert(lessonPlaces)
    .values(place)
    .onConflictDoUpdate({
      target: [enrolmentId, lessonVersionId],
      set: { section: place.section, keptAt: place.keptAt },
    })
}

/** Removes the place in a lesson; there need not be one. */
export async function deletePlace(tx: Database, lesson: InLesson): Promise<void> {
  await tx.delete(lessonPlaces).where(ofLesson(lesson))
}

function ofLesson({ enrolmentId, lessonVersionId }: InLesson) {
  return and(
    eq(lessonPlaces.enrolmentId, enrolmentId),
    eq(lessonPlaces.lessonVersionId, lessonVersionId),
  )
}
