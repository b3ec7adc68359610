import { inject, onTestFinished } from 'vitest'
import { prepareKeys } from '../../app/certification/keys/prepare-keys.server'
import { openKeyRing } from '../../app/certification/keys/open-key-ring.server'
import type { RequestContext, Services } from '../../app/context'
import { places, readFrame } from '../../app/design/frame/frame-links'
import { readConfig } from '../../app/platform/config/config.server'
import { openDatabase } from '../../app/platform/database/open-database.server'
import { openLog } from '../../app/platform/logging/open-log.server'
import { openSecurityLog } from '../../app/platform/security/open-security-log.server'
import { openSecrets } from '../../app/platform/secrets/open-secrets.server'
import { networksAround } from '../../app/platform/throttle/network'
import { openThreads, type Threads } from '../../app/platform/work/open-threads.server'
import { freshDatabaseConfig, freshFolder } from './fresh-database'

let threads: Threads | undefined

/** One for all tests of a process: they keep nothing of what they did. */
function sharedThreads(): Threads {
  return (threads ??= openThreads(new URL(inject('thread'))))
}

/** Everything a running process has at hand, new and empty, on the engine under test. */
export async function freshServices(): Promise<Services> {
  const dataDir = freshFolder()
  const config = { ...readConfig({ DATA_DIR: dataDir }), database: await freshDatabaseConfig() }
  const database = await openDatabase(config.database)
  onTestFinished(() => database.close())
  await prepareKeys(database, config, new Date())
  const secrets = openSecrets(config.secretKeyFile)
  const log = openLog('silent')
  return {
    config,
    database,
    secrets,
    security: openSecurityLog(config, { secrets, log }),
    keys: await openKeyRing(config, database, () => new Date()),
    log,
    threads: sharedThreads(),
  }
}

/** No loader or action asks for it. */
const emptyFrame: RequestContext['frame'] = {
  links: readFrame(places.map((place) => ({ pattern: '/', handle: { access: 'anyone', place } })))
    .links,
  isDesk: () => false,
  manifestOf: () => '/manifest.webmanifest',
}

/** What a loader or action is handed, for a request made at `now`. */
export function requestContext(
  services: Services,
  facts: Partial<
    Pick<RequestContext, 'language' | 'now' | 'address' | 'formOwner' | 'refusedForm'>
  > = {},
): RequestContext {
  const { address = '127.0.0.1' } = facts
  return {
    ...services,
    requestId: 'test',
    address,
    client: () => networksAround(address),
    noteVisitor: () => undefined,
    language: 'en',
    frame: emptyFrame,
    formOwner: null,
    now: new Date('2026-11-21T09:00:00Z'),
    ...facts,
  }
}
