import { createHash } from 'node:crypto'
import { isIssuedPaper } from '../certification/issuing/is-issued-paper.server'
import type { Database } from '../platform/database/database.server'
import { isPdf } from './presented/is-pdf'

/** Whether a PDF is, byte for byte, one that was given out; `changed` also when it was given out before digests were kept. */
export type PaperState = 'as-issued' | 'changed'

/** The digest of a file that is a paper: SHA-256, hexadecimal; null for every other kind of file. */
export function digestPaper(bytes: Uint8Array): string | null {
  return isPdf(bytes) ? createHash('sha256').update(bytes).digest('hex') : null
}

/**
 * Whether a paper is as it was issued.
 *
 * @param sha256 of the file; null where no paper was shown, of which nothing is said.
 */
export async function judgePaper(
  db: Database,
  { code, sha256 }: { code: string; sha256: string | null },
): Promise<PaperState | null> {
  if (sha256 === null) return null
  return (await isIssuedPaper(db, { code, sha256 })) ? 'as-issued' : 'changed'
}
