import type { Database } from '../../platform/database/database.server'
import { listCertificatesOfOthers } from '../data/recognition-counts'
import { certificateKey, type RecognisedCertificate } from '../domain/recognised-certificate'

/**
 * Whether training of somebody else, in whatever region, stands recognised by the same certificate: one proves the training of one
 * person. Nobody is told of whom.
 */
export async function isAnothersCertificate(
  tx: Database,
  { personId, recognised }: { personId: string; recognised: RecognisedCertificate },
): Promise<boolean> {
  const key = certificateKey(recognised)
  const others = await listCertificatesOfOthers(tx, personId)
  return others.some((each) => certificateKey(each) === key)
}
