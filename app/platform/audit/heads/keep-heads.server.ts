import { formatDay } from '../../text/format-instant'
import type { Config, HeadPlace } from '../../config/config.server'
import type { DatabaseHandle } from '../../database/database.server'
import { repeatJob } from '../../jobs/repeat-job'
import type { Log } from '../../logging/open-log.server'
import { findEmailStates } from '../../outbox/find-email-state.server'
import { postEmail } from '../../outbox/post-email.server'
import { writeHead, type Head } from './head'
import { findNewestHead, type KnownKey } from './find-newest-head.server'
import { appendHead, headFiles, readHeadFile } from './head-files.server'
import { writeHeadEmail } from './head-email'
import { judgeHead } from './judge-head.server'

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
 * Takes each newly signed end of the trail to the places that keep it: files, a mailbox (once a day), other sites. Once
 * for each file it also looks whether the trail still holds the last head that was kept there, and sounds the alarm in
 * the log when it does not.
 *
 * @returns a function that stops it.
 */
export function keepHeads(services: HeadServices): () => Promise<void> {
  const memory: HeadMemory = { told: new Map(), checked: new Set() }
  return repeatJob(services.log, {
    name: 'take signed heads elsewhere',
    failure: 'the signed end of the audit trail was not taken elsewhere',
    pause,
    work: ({ clock }) => keepNewestHead(services, memory, clock()),
  })
}

/** One round of keepHeads. A place that fails is told in the log, does not keep the others from it, and is tried again. */
export async function keepNewestHead(
  services: HeadServices,
  memory: HeadMemory,
  now: Date,
): Promise<void> {
  const { config, database, keys, log } = services
  for (const file of headFiles(config)) await alarmIfLost(services, memory, file)
  const head = await findNewestHead(database.read, keys.publicKeys, config.baseUrl.origin)
  if (!head) return
  const places: HeadPlace[] = [
    ...headFiles(config).map((file) => ({ kind: 'file', file }) as const),
    ...config.auditHeads.filter(({ kind }) => kind !== 'file'),
  ]
  for (const place of places) {
    const name = nameOf(place)
    if (memory.told.get(name) === head.hash) continue
    try {
      await takeTo(place, head, services, now)
      memory.told.set(name, head.hash)
    } catch (error) {
      log.error({ err: error, place: name }, 'the signed end of the audit trail was not kept')
    }
  }
}

function nameOf(place: HeadPlace): string {
  if (place.kind === 'file') return place.file
  return place.kind === 'mail' ? 'mail' : place.url.origin
}

async function takeTo(place: HeadPlace, head: Head, { database }: HeadServices, now: Date) {
  if (place.kind === 'file') return keepInFile(place.file, head)
  if (place.kind === 'mail') return postOnceADay(database, place.address, head, now)
  const answer = await fetch(place.url, {
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
  if (readHeadFile(file).heads.at(-1)?.hash !== head.hash) appendHead(file, head)
}

function postOnceADay(database: DatabaseHandle, to: string, head: Head, now: Date): Promise<void> {
  const about = `audit-head:${formatDay(now)}`
  return database.transaction(async (tx) => {
    if ((await findEmailStates(tx, [about])).size > 0) return
    await postEmail(tx, writeHeadEmail(to, head), now, { about })
  })
}

async function alarmIfLost(
  { database, keys, log }: HeadServices,
  memory: HeadMemory,
  file: string,
) {
  if (memory.checked.has(file)) return
  const last = readHeadFile(file).heads.at(-1)
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
