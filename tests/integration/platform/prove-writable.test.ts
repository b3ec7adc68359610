import { expect, test } from 'vitest'
import { openDatabase } from '../../../app/platform/database/open-database.server'
import { proveWritable } from '../../../app/platform/throttle/prove-writable.server'
import { freshServices } from '../../support/fresh-services'

test('a database that answers and cannot be written is not ready', async () => {
  const { database, config } = await freshServices()
  await proveWritable(database)
  await proveWritable(database)
  const readOnly = await openDatabase(config.database, 'reads')
  await readOnly.ping()
  await expect(proveWritable(readOnly)).rejects.toThrow()
  await readOnly.close()
})
