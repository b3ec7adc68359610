import { join } from 'node:path'
import type { ServerBuild } from '@remix-run/server-runtime'
import { turnAwayFromHistory } from './accounts/turn-away-from-history.server'
import { answerBusyBriefly } from './answer-busy-briefly'
import type { Services } from './context'
import { proveWritable } from './platform/throttle/prove-writable.server'
import { keepFilesForgotten, runJobs } from './run-jobs'
import { holdDuty } from './platform/jobs/hold-duty.server'
import { guardForms } from './guard-forms'
import { answerPages } from './platform/http/answer-pages.server'
import { builtFiles } from './platform/http/built-files.server'
import { pathDescriber } from './platform/http/describe-path'
import { forgetSignals } from './platform/http/forget-signals'
import { keepLanguageOf } from './platform/http/keep-language-of.server'
import { createHttpServer, type ServeOptions } from './platform/http/serve.server'
import { stopGracefully } from './platform/http/stop-gracefully.server'
import { watchLoop } from './platform/work/watch-loop.server'
import { negotiateLanguage } from './platform/i18n/negotiate-language.server'
import { pathTo } from './path-to'
import { readSiteRules, routesOf } from './site-rules'

export type Serving = {
  /** Whether this process may run the jobs; of several on one port one may, and of several nodes one does at a time. */
  runsJobs: boolean
  /** Given by the development server alone: where its files and its build come from. */
  development?: { files: ServeOptions['files']; build: () => Promise<ServerBuild> }
}

/**
 * Serves people on the port of the configuration.
 *
 * @returns once it listens, a function that stops it: requests in flight and the e-mails under way
 *   finish, then the database is closed.
 */
export async function serve(
  services: Services,
  { runsJobs, development }: Serving,
): Promise<() => Promise<void>> {
  const { config, log, database, keys, threads } = services
  forgetSignals()
  const mode = development ? 'development' : 'production'
  const load = development ? development.build : loadBuild
  let site = openSite(await load(), mode)
  /** Vite hands out the same build until one of its sources changes. */
  async function renew() {
    const build = await load()
    if (build !== site.build) site = openSite(build, mode)
  }

  const loop = watchLoop(log)
  const server = createHttpServer({
    config,
    log,
    loop,
    development: Boolean(development),
    brief: ({ url, headers }) => answerBusyBriefly(url, headers),
    files: development?.files ?? builtFiles(join(process.cwd(), 'build/client')),
    rules: () => site.rules.serving,
    refusedPath: (why) => pathTo('/refused/:why', { why }),
    before: development && renew,
    describePath: (address) => site.describePath(address),
    ready: () => proveWritable(database),
    async handle(request, facts) {
      const language = negotiateLanguage({
        url: request.url,
        cookie: request.headers.get('cookie'),
        acceptLanguage: request.headers.get('accept-language'),
      })
      const { frame } = site.rules
      const context = { ...services, ...facts, language, frame, formOwner: null, now: new Date() }
      const turnedAway = await turnAwayFromHistory(request, context)
      return keepLanguageOf(request, turnedAway ?? (await site.handle(request, context)))
    },
  })
  const stopServer = stopGracefully(server)

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
  const stopFollowing = keys.follow(log)
  const stopJobs = runsJobs ? holdDuty(services, () => runJobs(services)) : undefined
  const stopForgetting = runsJobs ? keepFilesForgotten(services) : undefined
  log.info({ pid: process.pid, address: config.baseUrl.origin }, 'serving')

  return async () => {
    log.info('stopping')
    // At once: neither waits for the other, so that the end is near whatever is slow.
    await Promise.all([stopServer(), stopJobs?.(), stopForgetting?.()])
    await threads.close()
    await stopFollowing()
    await database.close()
    loop.stop()
    log.info({ loopHolds: loop.holds() }, 'stopped')
  }
}

/** A build with all that is made of it once, in development as in production. */
function openSite(build: ServerBuild, mode: 'development' | 'production') {
  const routes = routesOf(build)
  const rules = readSiteRules(routes)
  return {
    build,
    rules,
    handle: guardForms(answerPages(build, mode), rules),
    describePath: pathDescriber(routes.map(({ pattern }) => pattern.slice(1))),
  }
}

async function loadBuild(): Promise<ServerBuild> {
  return import(/* @vite-ignore */ join(process.cwd(), 'build/server/index.js'))
}
