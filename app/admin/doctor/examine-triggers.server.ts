import { join } from 'node:path'
import type { Config } from '../../platform/config/config.server'
import type { Database } from '../../platform/database/database.server'
import {
  findTriggerFaults,
  type TriggerFault,
} from '../../platform/database/find-trigger-faults.server'
import { fail, ok, type Finding } from './finding'

const words: Record<TriggerFault['what'], string> = {
  missing: 'missing',
  changed: 'changed',
  disabled: 'disabled',
  foreign: 'not of this release',
}

/** Whether the triggers that keep facts from being changed stand as the migrations made them; names each that does not. */
export async function examineTriggers(db: Database, config: Config): Promise<Finding> {
  const folder = join(process.cwd(), 'db/migrations')
  const { made, faults } = await findTriggerFaults(db, config.database.engine, folder)
  if (faults.length === 0) return ok('triggers', `all ${made} that keep facts as they are stand`)
  const told = (Object.keys(words) as TriggerFault['what'][]).flatMap((what) => {
    const names = faults.filter((fault) => fault.what === what).map(({ name }) => name)
    return names.length > 0 ? [`${words[what]}: ${names.join(', ')}`] : []
  })
  return fail('triggers', `somebody changed those that keep facts as they are; ${told.join('; ')}`)
}
