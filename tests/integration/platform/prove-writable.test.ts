import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../../app/platform/database/open-database.server'
import { proveWritable } from '../../../app/platform/throttle/prove-writable.server'
import { freshServices } from '../../support/fresh-services'
import { close, givenServer, head, tell } from '../../support/http-server'

test('a database that answers and cannot be written is not ready, and whoever asks for the pages is answered', async () => {
  const { database, config } = await freshServices()
  const readOnly = await openDatabase(config.database, 'reads')
  onTestFinished(() => readOnly.close())
  await readOnly.ping()
  let asked = database
  const { send } = await givenServer(tell, {}, () => proveWritable(asked))
  const ask = async (path: string) => {
    const [answer] = await send(head(`GET ${path}`, close))
    return answer
  }
  expect(await ask('/readyz')).toMatchObject({ status: 200, body: 'ready\n' })
  expect(await ask('/readyz')).toMatchObject({ status: 200, body: 'ready\n' })
  asked = readOnly
  expect(await ask('/readyz')).toMatchObject({ status: 503, body: 'not ready\n' })
  expect(await ask('/healthz')).toMatchObject({ status: 200 })
  asked = database
  expect(await ask('/readyz')).toMatchObject({ status: 200 })
})
