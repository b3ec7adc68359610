import type { Config } from '../../platform/config/config.server'
import type { Database } from '../../platform/database/database.server'
import { listIssuerAddresses } from '../data/issuer-addresses'
import { namedOrigins } from '../domain/issuer-origins'

/** A former address of this site, and how it is known: since when something was signed under it, or by the setting alone. */
export type FormerAddress = { origin: string; firstUsedAt: Date | null }

/** The former addresses that are still believed, those of the register first. */
export async function listFormerAddresses(
  db: Database,
  config: Pick<Config, 'baseUrl' | 'formerBaseUrls'>,
): Promise<FormerAddress[]> {
  const used = await listIssuerAddresses(db)
  const origins = namedOrigins(
    config,
    used.map(({ origin }) => origin),
  )
  const [, ...former] = origins
  return former.map((origin) => ({
    origin,
    firstUsedAt: used.find((each) => each.origin === origin)?.firstUsedAt ?? null,
  }))
}
