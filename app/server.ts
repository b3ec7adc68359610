import cluster from 'node:cluster'
import { join } from 'node:path'
import { createRequestHandler, type ServerBuild } from '@remix-run/server-runtime'
import sirv from 'sirv'
import { migrate } from '../db/migrate'
import { openKeyRing } from './certification/signing/open-key-ring.server'
import type { Services } from './context'
import { readConfig } from './platform/config/config.server'
import { openDatabase } from './platform/database/database.server'
import { createHttpServer, type ServeOptions } from './platform/http/serve.server'
import { negotiateLanguage } from './platform/i18n/negotiate-language.server'
import { openLog } from './platform/logging/open-log.server'
import { deliverLetters, openDelivery } from './platform/outbox/deliver-letters.server'
import { openSecrets } from './platform/secrets/open-secrets.server'

/** Opens what a process needs, in the order in which one thing needs another. */
export async function openServices(): Promise<Services> {
  const config = readConfig()
  const log = openLog(config.logLevel)
  await migrate(config.database, join(process.cwd(), 'db/migrations'))
  return {
    config,
    log,
    secrets: openSecrets(config.secretKeyFile),
    keys: openKeyRing(config.dataDir),
    database: await openDatabase(config.database),
  }
}

type Development = { files: ServeOptions['files']; build: () => Promise<ServerBuild> }

/**
 * Serves people until SIGTERM or SIGINT: requests in flight are then finished and the database is closed.
 *
 * @param development given by the development server alone: where its files and its build come from.
 */
export async function serve(development?: Development): Promise<void> {
  const services = await openServices()
  const { config, log, database } = services
  const build = development?.build ?? (await loadBuild())
  const handle = createRequestHandler(build, development ? 'development' : 'production')

  const server = createHttpServer({
    config,
    log,
    development: Boolean(development),
    files: development?.files ?? builtFiles(),
    ready: database.ping,
    handle(request, facts) {
      const language = negotiateLanguage({
        url: request.url,
        cookie: request.headers.get('cookie'),
        acceptLanguage: request.headers.get('accept-language'),
      })
      return handle(request, { ...services, ...facts, language, now: new Date() })
    },
  })

  const stopLetters = !cluster.worker || cluster.worker.id === 1 ? sendLetters(services) : undefined

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
  log.info({ address: config.baseUrl.origin, worker: cluster.worker?.id }, 'serving')
  process.send?.({ kind: 'serving', address: config.baseUrl.origin })

  let stopping = false
  async function stop() {
    if (stopping) return
    stopping = true
    log.info('stopping')
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeIdleConnections()
    })
    await stopLetters?.()
    await database.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

async function loadBuild(): Promise<ServerBuild> {
  return import(join(process.cwd(), 'build/server/index.js'))
}

/** The built files: compressed beforehand, kept by browsers for ever where the name holds a hash. */
function builtFiles(): ServeOptions['files'] {
  return sirv(join(process.cwd(), 'build/client'), {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      response.setHeader(
        'Cache-Control',
        path.startsWith('/assets/')
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=3600',
      )
    },
  })
}

/** Sends due letters every second; returns a function that stops after the round under way. */
function sendLetters(services: Services): () => Promise<void> {
  const deliver = openDelivery(services.config)
  if (!services.config.smtpUrl) {
    services.log.info({ folder: join(services.config.dataDir, 'outbox') }, 'letters become files')
  }
  let round: Promise<unknown> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    round = deliverLetters(services, deliver, new Date())
      .catch((error) => services.log.error({ err: error }, 'letters not delivered'))
      .finally(() => (busy = false))
  }, 1000)
  return async () => {
    clearInterval(timer)
    await round
  }
}
