import { createSetUpLink } from './accounts/create-set-up-link.server'
import { readContentApart } from './authoring/check-content-apart.server'
import { describeProblem } from './admin/describe-problem'
import { publishContent } from './journeys/publish-content.server'
import { openServices } from './open-services'
import { pathTo } from './path-to'
import { tryPort } from './platform/http/try-port.server'
import { explainFault } from './platform/launch/explain-fault.server'
import { readSettings } from './platform/launch/read-settings.server'
import { stepLine } from './platform/launch/tell-steps.mjs'
import { prepareData, type Announce } from './prepare-data'
import { serve, type Serving } from './server'

/**
 * Serves the sources as they are, for whoever changes them: on the data of the configuration, prepared and
 * published first.
 *
 * @returns functions that publish `content/` again and that stop the server.
 */
export async function serveDevelopment({
  announce,
  thread,
  ...development
}: NonNullable<Serving['development']> & { announce: Announce; thread: URL }) {
  const config = readSettings()
  try {
    await tryPort(config)
    await prepareData(config, announce)
    const services = await openServices(config, thread)

    async function publish() {
      const outcome = await publishContent(services, {
        folder: config.contentDir,
        actorId: null,
        now: new Date(),
        read: (folder) => readContentApart(services.threads, folder),
      })
      if (outcome.kind === 'refused') outcome.problems.map(describeProblem).forEach(announce)
      announce(stepLine('Content', outcome.kind))
    }
    await publish()
    const stop = await serve(services, { runsJobs: true, development })
    announce(stepLine('Open', config.baseUrl.origin))
    const token = await services.database.transaction((tx) => createSetUpLink(tx, new Date()))
    if (token)
      announce(stepLine('Set up', config.baseUrl.origin + pathTo('/set-up/:token', { token })))
    return { publish, stop }
  } catch (fault) {
    announce(explainFault(fault, config))
    process.exit(1)
  }
}
