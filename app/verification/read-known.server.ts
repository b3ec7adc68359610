import { readKnownStatus } from '../certification/status/read-known-status.server'
import type { Services } from '../context'
import { listProgrammes } from '../learning/list-programmes.server'
import type { Language } from '../platform/i18n/language'
import { signKnown, type SignedKnown } from './presented/known'

/**
 * All that an offline check goes by: keys, status lists, and the titles of programmes, signed with the key that signs now.
 * It names nobody.
 *
 * @throws Error where the private half of that key is not here.
 */
export async function readKnown(
  { config, database, keys }: Pick<Services, 'config' | 'database' | 'keys'>,
  language: Language,
  now: Date,
): Promise<SignedKnown> {
  const { asOf, lists } = await readKnownStatus(database.read, now)
  const programmes = await listProgrammes(database.read)
  const titles = programmes.map(({ programme, definition }) => [programme, definition.title])
  const known = {
    asOf: asOf?.toISOString() ?? null,
    freshness: config.offline,
    language,
    issuers: keys.issuerKeys(),
    lists,
    programmes: Object.fromEntries(titles),
  }
  return signKnown(known, keys.signer())
}
