import type { Database } from '../platform/database/database.server'
import { findNewestPublication, findPublicationOf } from './data/content-publications'
import { judgeSource, type ContentSource, type SourceVerdict } from './domain/judge-source'

/**
 * Says what a start of the site does with the folder that it was given. What was published is kept in the database and
 * not beside it, so that a restored or new database is known to lack what the folder holds.
 */
export async function findSourceVerdict(
  db: Database,
  source: ContentSource,
): Promise<SourceVerdict> {
  const newest = await findNewestPublication(db)
  const before = await findPublicationOf(db, source.hash)
  return judgeSource(source, { newest, before })
}
