import { readFolder, type Folder } from '../authoring/read-folder.server'
import { compilation } from '../learning/compile-lesson.server'
import { findPublishedSource } from '../learning/find-published-source.server'
import type { Database } from '../platform/database/database.server'
import { contentHash } from '../platform/source/content-hash'

/** What publishing a folder depends on: its bytes, and how lessons are compiled. SHA-256 (hex). */
export function sourceOf(folder: Folder): string {
  return contentHash({ folder: folder.hash, compilation })
}

/** Whether a folder is, byte for byte, the one that was last published. Compiles nothing. */
export async function isContentPublished(db: Database, folder: string): Promise<boolean> {
  return (await findPublishedSource(db)) === sourceOf(await readFolder(folder))
}
