import { v7 as uuid } from 'uuid'
import type { Database } from '../platform/database/database.server'
import {
  findModuleVersionByContent,
  insertModuleVersion,
  findNewestModuleNumber,
} from './data/module-versions'
import type { CompiledModule, StoredVersion } from './domain/publication'

/**
 * Keeps a module as a version that never changes. Content that was published before keeps its version,
 * whatever came in between.
 */
export async function storeModuleVersion(
  tx: Database,
  module: CompiledModule,
  now: Date,
): Promise<StoredVersion> {
  const { slug } = module.definition
  const known = await findModuleVersionByContent(tx, slug, module.contentHash)
  if (known) return { id: known.id, number: known.number, kind: 'unchanged' }
  const id = uuid()
  const number = (await findNewestModuleNumber(tx, slug)) + 1
  await insertModuleVersion(tx, { id, number, module, now })
  return { id, number, kind: 'published' }
}
