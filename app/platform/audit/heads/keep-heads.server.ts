import type { Config, HeadPlace } from '../../config/config.server'
import type { DatabaseHandle } from '../../database/database.server'
import { repeatJob } from '../../jobs/repeat-job'
import type { Log } from '../../logging/open-log.server'
import { writeHead, type Head } from './head'
import { findNewestHead, type KnownKey } from './find-newest-head.server'
import { appendHead, findLastHead, headFiles } from './head-files.server'
import { judgeHead } from './judge-head.server'
import { mailHead } from './mail-head.server'

/** Between two looks for a new head, in milliseconds. */
const pause = 60_000

/** How long another site may take to accept one, in milliseconds. */
const timeoutMs = 10_000

type HeadServices = {
  config: Pick<Config, 'dataDir' | 'auditHeads' | 'baseUrl'>
  database: DatabaseHandle
  keys: { readonly publicKeys: readonly KnownKey[] }
  log: Log
}

/** Since this process began: the last head that each place was given, and the files that were looked into. */
export type HeadMemory = { told: Map<string, string>; checked: Set<string> }

/**
 * Takes each newly signed end of the trail to the places that keep it: files, a mailbox (mailHead), other sites. Once
 * for each file it also looks whether the trail still holds the last head that was kept there, and sounds the alarm in
 * the log when it does not. What is signed for an act that waits for no turn does not wait for this job (signActsAtOnce).
 *
 * @returns a function that stops it.
 */
export function keepHeads(services: HeadServices): () => Promise<void> {
  const memory: HeadMemory = { told: new Map(), checked: new Set() }
  return repeatJob(services.log, {
    name: 'take signed heads elsewhere',
    failure: 'the signed end of the audit trail was not taken elsewhere',
    pause,
    work: ({ clock }) => keepNewestHead(services, memory, { now: clock() }),
  })
}

const allKinds: readonly HeadPlace['kind'][] = ['file', 'mail', 'site']

/**
 * One round of keepHeads. A place that fails is told in the log, does not keep the others from it, and is tried again.
 *
 * @param kinds the kinds of places that are looked after; all when left out.
 */
export async function keepNewestHead(
  services: HeadServices,
  memory: HeadMemory,
  { now, kinds = allKinds }: { now: Date; kinds?: readonly HeadPlace['kind'][] },
): Promise<void> {
  const { config, database, keys, log } = services
  const places = listPlaces(config).filter(({ kind }) => kinds.includes(kind))
  if (places.length === 0) return
  for (const place of places) {
    if (place.kind === 'file') await alarmIfLost(services, memory, place.file)
  }
  const head = await findNewestHead(database.read, keys.publicKeys, config.baseUrl.origin)
  if (!head) return
  for (const place of places) {
    const key = keyOf(place)
    if (memory.told.get(key) === head.hash) continue
    try {
      if (await takeTo(place, head, services, now)) memory.told.set(key, head.hash)
    } catch (error) {
      log.error(
        { err: error, place: nameOf(place) },
        'the signed end of the audit trail was not kept',
      )
    }
  }
}

/** The file beside the data, and what the operator named. */
function listPlaces(config: HeadServices['config']): HeadPlace[] {
  const files = headFiles(config).map((file) => ({ kind: 'file', file }) as const)
  return [...files, ...config.auditHeads.filter(({ kind }) => kind !== 'file')]
}

/** By what places are told apart: two mailboxes, or two addresses of one host, each get what they are to keep. */
function keyOf(place: HeadPlace): string {
  if (place.kind === 'file') return place.file
  return place.kind === 'mail' ? `mailto:${place.address}` : place.url.href
}

/** How the log names a place: addresses of people, and what a path may hold, do not belong there. */
function nameOf(place: HeadPlace): string {
  if (place.kind === 'file') return place.file
  return place.kind === 'mail' ? 'mail' : place.url.origin
}

/** @returns whether the place has it now; false when it is to be asked again. */
async function takeTo(
  place: HeadPlace,
  head: Head,
  { database }: HeadServices,
  now: Date,
): Promise<boolean> {
  if (place.kind === 'mail') return mailHead(database, place.address, head, now)
  if (place.kind === 'file') keepInFile(place.file, head)
  else await postToSite(place.url, head)
  return true
}

async function postToSite(url: URL, head: Head): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: writeHead(head),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`it answered ${answer.status}`)
}

function keepInFile(file: string, head: Head) {
  if (findLastHead(file)?.hash !== head.hash) appendHead(file, head)
}

async function alarmIfLost(
  { database, keys, log }: HeadServices,
  memory: HeadMemory,
  file: string,
) {
  if (memory.checked.has(file)) return
  const last = findLastHead(file)
  if (!last) return
  const isOwnKey = (id: string) => keys.publicKeys.some(({ kid }) => kid === id)
  const verdict = await judgeHead(database.read, last, isOwnKey)
  memory.checked.add(file)
  if (verdict === 'held' || verdict === 'lost-in-restore') return
  log.error(
    { file, number: last.number, at: last.at.toISOString(), verdict },
    'the audit trail does not hold an end that it signed: it was cut, or an older database stands in its place',
  )
}
