import type { Config } from '../platform/config/config.server'
import type { Database } from '../platform/database/database.server'
import { tellPerson } from './letters/tell-person.server'

/** Promises a person a neutral letter that an authority has decided something of their record. */
export async function tellOfDecision(
  tx: Database,
  config: Pick<Config, 'baseUrl'>,
  told: { personId: string; now: Date },
): Promise<void> {
  await tellPerson(tx, config, 'decision', told)
}
