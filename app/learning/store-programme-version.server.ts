import { v7 as uuid } from 'uuid'
import type { Database } from '../platform/database/database.server'
import { findNewestProgrammeNumber, insertProgrammeVersion } from './data/programme-versions'
import type { CompiledProgramme, StoredVersion } from './domain/publication'

/**
 * Keeps a programme as its newest version, which new learners get from then on; learners who have begun
 * keep theirs. Nothing is written when the newest version already says the same.
 *
 * @param by.actorId who published; null for the command line.
 */
export async function storeProgrammeVersion(
  tx: Database,
  programme: CompiledProgramme,
  by: { actorId: string | null; now: Date },
): Promise<StoredVersion> {
  const newest = await findNewestProgrammeNumber(tx, programme.definition.slug)
  if (newest?.contentHash === programme.contentHash) {
    return { id: newest.id, number: newest.number, kind: 'unchanged' }
  }
  const id = uuid()
  const number = (newest?.number ?? 0) + 1
  await insertProgrammeVersion(tx, { id, number, programme, ...by })
  return { id, number, kind: 'published' }
}
