import type { Database } from '../platform/database/database.server'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import { listEntries } from './data/entries'
import type { Block } from './domain/block'
import { sortEntries, type LessonEntries } from './domain/entries'
import { keptPartsIn } from './domain/kept-part'
import { openEntry } from './sealing/seal-entry.server'

/**
 * What a learner has entered in the parts of a lesson. A lesson in which nothing can be entered asks nothing of the database.
 * The caller has made sure whose enrolment it is: nobody else reads this.
 *
 * @param blocks of the lesson, in any language.
 */
export async function listLessonEntries(
  db: Database,
  secrets: Secrets,
  { blocks, ...place }: { enrolmentId: string; lessonVersionId: string; blocks: Block[] },
): Promise<LessonEntries> {
  const parts = keptPartsIn(blocks)
  const entries = parts.length > 0 ? await listEntries(db, place) : []
  return sortEntries(
    entries.flatMap(({ part: id, sealed, keptAt }) => {
      const part = parts.find(({ props }) => props.id === id)
      if (!part) return []
      return [{ part, value: openEntry(secrets, { ...place, part: id }, sealed), keptAt }]
    }),
  )
}
