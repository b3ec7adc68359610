import { listOwnCertificates } from '../certification/issuing/list-own-certificates.server'
import type { Services } from '../context'
import { listOwnEnrolments } from '../learning/list-own-enrolments.server'
import type { OwnRow, OwnTable, Owner } from '../platform/database/own-rows'
import type { Language } from '../platform/i18n/language'

/** How many rows are read at once: other people's pages come in between. */
const pageSize = 200

/** So many rows of one table are given at most, the oldest first; an officer's acts of many years are more than a file is for. */
export const mostRows = 20_000

/** Finds what a person has that rows of several rooms stand by. */
export async function findOwner(
  { database }: Pick<Services, 'database'>,
  personId: string,
): Promise<Owner> {
  const enrolled = await listOwnEnrolments(database.read, personId)
  const held = await listOwnCertificates(database.read, personId)
  return {
    personId,
    enrolmentIds: enrolled.map(({ id }) => id),
    certificateIds: held.map(({ id }) => id),
  }
}

/** The rows of one table that are about a person, page by page, `mostRows` of them at most. */
export async function* readOwnRows(
  { database, secrets }: Pick<Services, 'database' | 'secrets'>,
  { list }: OwnTable,
  { owner, language }: { owner: Owner; language: Language },
): AsyncGenerator<OwnRow[]> {
  for (let offset = 0; offset < mostRows; offset += pageSize) {
    const page = { limit: pageSize, offset }
    const rows = await list({ db: database.read, secrets, language, owner, page })
    if (rows.length > 0) yield rows
    if (rows.length < pageSize) return
    await new Promise((resolve) => setImmediate(resolve))
  }
}
