import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Folder } from '../authoring/read-folder.server'
import { compilation } from '../learning/compile-lesson.server'
import type { ContentSource } from '../learning/domain/judge-source'
import { contentHash } from '../platform/source/content-hash'

/** What publishing a folder depends on: its bytes, and how lessons are compiled. */
export function sourceOf({ root, hash }: Folder): ContentSource {
  return { hash: contentHash({ folder: hash, compilation }), shipped: isShipped(root) }
}

function isShipped(path: string): boolean {
  const real = (each: string) => realpathSync.native(each)
  try {
    return real(path) === real(join(process.cwd(), 'content'))
  } catch {
    // What is not there is nobody's; reading it has the words for that.
    return false
  }
}
