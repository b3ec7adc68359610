import type { Database } from '../platform/database/database.server'
import { selectIsPaper } from './data/certificate-papers'

/**
 * Whether a file is, byte for byte, one that was given to the holder of a certificate as its paper. Files that were given out before
 * their digests were kept are not known.
 *
 * @param sha256 of the file, hexadecimal.
 */
export function isIssuedPaper(
  db: Database,
  { code, sha256 }: { code: string; sha256: string },
): Promise<boolean> {
  return selectIsPaper(db, { code, sha256 })
}
