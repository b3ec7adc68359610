import { join } from 'node:path'
import { createRequestHandler, type ServerBuild } from '@remix-run/server-runtime'
import { turnAwayFromHistory } from './accounts/turn-away-from-history.server'
import type { Services } from './context'
import { proveWritable } from './platform/throttle/prove-writable.server'
import { doChores } from './do-chores'
import { holdDuty } from './platform/chores/hold-duty.server'
import { guardForms } from './guard-forms'
import { answerBusy } from './platform/http/answer-busy.server'
import { answerPages } from './platform/http/answer-pages.server'
import { builtFiles } from './platform/http/built-files.server'
import { pathDescriber } from './platform/http/describe-path'
import { forgetSignals } from './platform/http/forget-signals'
import { createHttpServer, type ServeOptions } from './platform/http/serve.server'
import { stopGracefully } from './platform/http/stop-gracefully.server'
import { watchLoop } from './platform/work/watch-loop.server'
import { negotiateLanguage } from './platform/i18n/negotiate-language.server'

export type Serving = {
  /** Whether this process may do the chores; of several on one port one may, and of several nodes one does at a time. */
  doesChores: boolean
  /** Given by the development server alone: where its files and its build come from. */
  development?: { files: ServeOptions['files']; build: () => Promise<ServerBuild> }
}

/**
 * Serves people on the port of the configuration.
 *
 * @returns once it listens, a function that stops it: requests in flight and the letters under way
 *   finish, then the database is closed.
 */
export async function serve(
  services: Services,
  { doesChores, development }: Serving,
): Promise<() => Promise<void>> {
  const { config, log, database, keys, threads } = services
  forgetSignals()
  const build = await (development ? development.build() : loadBuild())
  const handle = guardForms(
    development
      ? createRequestHandler(async () => answerBusy(await development.build()), 'development')
      : answerPages(build, 'production'),
  )

  const loop = watchLoop(log)
  const server = createHttpServer({
    config,
    log,
    loop,
    development: Boolean(development),
    files: development?.files ?? builtFiles(join(process.cwd(), 'build/client')),
    describePath: pathDescriber(pathsOf(build)),
    ready: () => proveWritable(database),
    async handle(request, facts) {
      const language = negotiateLanguage({
        url: request.url,
        cookie: request.headers.get('cookie'),
        acceptLanguage: request.headers.get('accept-language'),
      })
      const context = { ...services, ...facts, language, formOwner: null, now: new Date() }
      const turnedAway = await turnAwayFromHistory(request, context)
      return turnedAway ?? handle(request, context)
    },
  })
  const stopServer = stopGracefully(server)

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
  const stopFollowing = keys.follow(log)
  const stopChores = doesChores ? holdDuty(services, () => doChores(services)) : undefined
  log.info({ pid: process.pid, address: config.baseUrl.origin }, 'serving')

  return async () => {
    log.info('stopping')
    // At once: neither waits for the other, so that the end is near whatever is slow.
    await Promise.all([stopServer(), stopChores?.()])
    await threads.close()
    await stopFollowing()
    await database.close()
    loop.stop()
    log.info({ loopHolds: loop.holds() }, 'stopped')
  }
}

/** The paths of every page of the site. */
function pathsOf({ routes }: ServerBuild): string[] {
  const pages = Object.values(routes).filter((route) => route.id !== 'root')
  return pages.map(({ path = '' }) => path)
}

async function loadBuild(): Promise<ServerBuild> {
  return import(/* @vite-ignore */ join(process.cwd(), 'build/server/index.js'))
}
