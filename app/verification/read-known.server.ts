import { readKnownStatus } from '../certification/read-known-status.server'
import type { Services } from '../context'
import { listProgrammes } from '../learning/list-programmes.server'
import type { Language } from '../platform/i18n/language'
import type { Known } from './presented/known'

/** All that a check without a line goes by: keys, status lists, and the titles of programmes. It names nobody. */
export async function readKnown(
  { database, keys }: Pick<Services, 'database' | 'keys'>,
  language: Language,
  now: Date,
): Promise<Known> {
  const { asOf, lists } = await readKnownStatus(database.read, now)
  const programmes = await listProgrammes(database.read)
  const titles = programmes.map(({ programme, definition }) => [programme, definition.title])
  return {
    asOf: asOf?.toISOString() ?? null,
    language,
    issuers: keys.issuerKeys(),
    lists,
    programmes: Object.fromEntries(titles),
  }
}
