import type { Config } from '../platform/config/config.server'
import type { Database } from '../platform/database/database.server'
import { tellPerson } from './emails/tell-person.server'

/** Promises a person a neutral e-mail that something in their record ends. @returns whether there was such a person. */
export function tellOfEndings(
  tx: Database,
  config: Pick<Config, 'baseUrl'>,
  told: { personId: string; now: Date },
): Promise<boolean> {
  return tellPerson(tx, config, 'endings', told)
}
