import type { Database } from '../platform/database/database.server'
import { findNewestModuleId } from './data/module-versions'
import type { Retirable } from './domain/retirement'
import { closedBy } from './domain/retirement'
import { listProgrammes } from './list-programmes.server'

/**
 * The newest version of what may be retired, and the programmes whose new learners it concerns; null when it was never
 * published.
 */
export async function findRetirable(
  db: Database,
  wanted: Retirable,
): Promise<{ id: string; programmes: string[] } | null> {
  const newest = await listProgrammes(db)
  const concerned = newest.filter((version) => closedBy(version, [wanted]).length > 0)
  const id =
    wanted.kind === 'programme' ? concerned[0]?.id : await findNewestModuleId(db, wanted.slug)
  return id ? { id, programmes: concerned.map(({ programme }) => programme) } : null
}
