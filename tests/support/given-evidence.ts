import { aClaim } from './a-training'
import { freshDatabase } from './fresh-database'
import { givenCertificateRows } from './given-rows'

/** A database that knows two certificates of p1, c1 and c2. */
export async function freshWithCertificates() {
  const database = await freshDatabase()
  const ids = ['c1', 'c2']
  await givenCertificateRows(
    database,
    ids.map((id) => ({ id, personId: 'p1' })),
  )
  return database
}

/** What the certificate c1 proves of p1. */
export const evidence = {
  claim: aClaim(),
  personId: 'p1',
  programme: 'adoptive-parent',
  certificateId: 'c1',
  certificateCode: '0000000000000000AB',
  expiresAt: null,
}
