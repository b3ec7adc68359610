import { spawn } from 'node:child_process'
import cluster from 'node:cluster'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { createSetUpLink } from './accounts/create-set-up-link.server'
import { openServices } from './open-services'
import { listUnready } from './learning/list-unready.server'
import { pathTo } from './path-to'
import { readConfig, type Config } from './platform/config/config.server'
import { openDatabase } from './platform/database/open-database.server'
import { tryPort } from './platform/http/try-port.server'
import { boundHeapGrowth } from './platform/launch/bound-heap-growth.server'
import { explainFault } from './platform/launch/explain-fault.server'
import { requireContentFolder, requireHeadFiles } from './platform/launch/find-path-faults.server'
import { superviseWorkers } from './platform/launch/supervise-workers.server'
import { stepLine } from './platform/launch/tell-steps.mjs'
import { openLog } from './platform/logging/open-log.server'
import { prepareData, type Announce } from './prepare-data'
import { publishChangedContent } from './publish-changed-content'
import { serve } from './server'

/**
 * Starts the site as the configuration says, in this process or in several, and stops it at SIGTERM or SIGINT.
 * What keeps it from starting is one line on standard error, and exit code 1.
 *
 * @param announce is told of each step, in words for a person at a terminal.
 */
export async function startServer(announce: Announce): Promise<void> {
  // What this process writes is its user's alone.
  process.umask(0o077)
  // Whoever read what is told may leave, or its disk be full: no reason to stop serving people.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined)
  boundHeapGrowth()
  let config: Config | null = null
  try {
    config = readConfig()
    if (cluster.isWorker) await serveAsWorker(config)
    else await serveSite(config, announce)
  } catch (fault) {
    process.stderr.write(`${explainFault(fault, config)}\n`)
    process.exit(1)
  }
}

async function serveSite(config: Config, announce: Announce) {
  for (const renamed of config.renamedSettings) announce(stepLine('Setting', renamed))
  await tryPort(config)
  requireContentFolder(config)
  requireHeadFiles(config)
  await prepareData(config, announce)
  const database = await openDatabase(config.database)
  await publishChangedContent({ database, folder: config.contentDir }, publishApart, announce)
  announceSample(await listUnready(database.read), announce)
  await database.close()

  if (config.workers > 1) {
    const program = fileURLToPath(new URL('./server.js', import.meta.url))
    const log = openLog(config.logLevel)
    const workers = superviseWorkers({ count: config.workers, program, log })
    stopOnSignal(workers.stop)
    await workers.serving
  } else {
    stopOnSignal(await serve(await openServices(config), { runsJobs: true }))
  }
  announce(stepLine('Open', config.baseUrl.origin))
  const token = await makeSetUpToken(config)
  if (token) {
    announce(stepLine('Set up', config.baseUrl.origin + pathTo('/set-up/:token', { token })))
    announce(
      stepLine('', 'Whoever opens this link first becomes the administrator. It works once.'),
    )
  }
}

/** What an operator has still to write: said at every start, until it is written. */
function announceSample({ sample }: { sample: string[] }, announce: Announce) {
  if (sample.length === 0) return
  announce(stepLine('Sample', `${sample.join(', ')}: write your own before anybody learns`))
  announce(
    stepLine('', 'in content/organisation.yaml and content/site; doctor tells what is left.'),
  )
}

async function serveAsWorker(config: Config) {
  const runsJobs = process.argv.includes('--jobs')
  stopOnSignal(await serve(await openServices(config), { runsJobs }))
  process.send?.('serving')
}

/** Publishes in a process of its own, so that this one never holds the compiler of lessons. */
async function publishApart(folder: string) {
  const admin = fileURLToPath(new URL('./admin.js', import.meta.url))
  const child = spawn(process.execPath, [admin, 'content:publish', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { published: (await ended) === 0, said: (out + err).trimEnd() }
}

async function makeSetUpToken(config: Config): Promise<string | null> {
  const database = await openDatabase(config.database)
  try {
    return await database.transaction((tx) => createSetUpLink(tx, new Date()))
  } finally {
    await database.close()
  }
}

/** However slow what is under way may be, the process ends by then after it was told to, in milliseconds. */
const longestStop = 30_000

/** Stops once. A terminal and npm may both send the same signal: a second one is no reason to hurry. */
function stopOnSignal(stop: () => Promise<void>) {
  let stopping = false
  async function end() {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), longestStop).unref()
    await stop()
    process.exit(0)
  }
  process.on('SIGTERM', end).on('SIGINT', end)
}
