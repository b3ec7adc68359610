import { readFolder } from '../authoring/read-folder.server'
import type { SourceVerdict } from '../learning/domain/judge-source'
import { findSourceVerdict } from '../learning/find-source-verdict.server'
import type { Database } from '../platform/database/database.server'
import { sourceOf } from './source-of.server'

/** Whether a start of the site publishes a folder of content; see judgeSource. Compiles nothing. */
export async function judgeContentFolder(db: Database, path: string): Promise<SourceVerdict> {
  return findSourceVerdict(db, sourceOf(await readFolder(path)))
}
