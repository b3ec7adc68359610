import { selfCheckAnchor } from '../../assessment/ui/self-check'
import { lessonName } from '../domain/lesson-order'
import type { ProgrammeVersion } from '../domain/programme-version'
import { findSelfCheckNames } from '../find-self-check-names.server'
import type { Database } from '../../platform/database/database.server'
import type { SelfCheckPlace } from '../ui/learner-paths'

/**
 * Where the self-check questions stand that were never answered, by module, in the order of the lessons. What is
 * published is remembered, so that this asks the database for nothing once it is warm.
 *
 * @param unanswered names of questions, by module.
 */
export async function locateSelfChecks(
  db: Database,
  { modules }: ProgrammeVersion,
  unanswered: Record<string, string[]>,
): Promise<Map<string, SelfCheckPlace[]>> {
  const places = new Map<string, SelfCheckPlace[]>()
  for (const module of modules) {
    const open = unanswered[module.module] ?? []
    if (open.length === 0) continue
    const found: SelfCheckPlace[] = []
    for (const lesson of module.lessons) {
      for (const name of await findSelfCheckNames(db, lesson.id)) {
        if (open.includes(name)) {
          found.push({ lesson: lessonName({ module, lesson }), anchor: selfCheckAnchor(name) })
        }
      }
    }
    places.set(module.module, found)
  }
  return places
}
