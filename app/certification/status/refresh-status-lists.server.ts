import { isFromTheFuture } from '../../platform/clock/from-the-future'
import type { Services } from '../../context'
import {
  buildStatusListCredential,
  type StatusListToBuild,
} from '../credential/build-status-list-credential'
import type { StatusListCredential } from '../credential/credential-shape'
import { issueCredential } from '../credential/issue-credential'
import { issuerDid, methodIdOf } from '../credential/issuer-keys'
import { encodeStatusList } from '../credential/status-list'
import { statusListAddress, statusPurposes } from '../credential/status-place'
import {
  findOpenList,
  findSignedStatusList,
  upsertStatusList,
  type StatusListRecord,
} from '../data/status-list-credentials'
import { listLaterEvents, findNewestList, listUnplaced } from '../data/status-list-entries'
import { ensureStatusPlace } from './ensure-status-place.server'
import { listsNeeded } from './lists-needed'
import { markPositions } from './mark-positions'

type Signing = Pick<Services, 'database' | 'keys' | 'config'>

/** How long a signed list may be relied on, in milliseconds. It is signed anew when half of that is over. */
const validity = 24 * 3_600_000

/**
 * Signs the status lists whose bits changed, which grow old, or whose key is believed no more; the first ones when there
 * are none, and the next ones before those in use are too full. Called by a job and by the command line, never by
 * a request. Two processes may do it at once: what was read last is kept.
 *
 * @returns how many were signed.
 */
export async function refreshStatusLists(services: Signing, now: Date): Promise<number> {
  const { read } = services.database
  await placeOlder(services)
  const needed = listsNeeded(await findNewestList(read), await findOpenList(read))
  const marked = markPositions(await listLaterEvents(read))
  let signed = 0
  for (let list = 1; list <= needed; list++) {
    for (const purpose of statusPurposes) {
      const encodedList = await encodeStatusList(marked(list, purpose))
      const kept = await findSignedStatusList(read, list, purpose)
      const wanted = { baseUrl: services.config.baseUrl.origin, list, purpose, encodedList }
      if (kept && isGood(services, kept, wanted, now)) continue
      await sign(services, wanted, now)
      signed++
    }
  }
  return signed
}

/**
 * Gives a place to what was revoked or suspended before there were lists, so that its bit is published before any credential
 * of it can name the place.
 */
async function placeOlder({ database }: Pick<Signing, 'database'>) {
  for (const id of await listUnplaced(database.read)) {
    await database.transaction((tx) => ensureStatusPlace(tx, id))
  }
}

type Wanted = Omit<StatusListToBuild, 'issuedAt' | 'validUntil'>

/** Whether a kept list says what is wanted, will do so for long, and is signed by a key that is believed. */
function isGood(
  { keys }: Pick<Signing, 'keys'>,
  { document, keyId, issuedAt, validUntil }: StatusListRecord,
  { baseUrl, list, purpose, encodedList }: Wanted,
  now: Date,
): boolean {
  const kept: StatusListCredential = JSON.parse(document)
  return (
    kept.id === statusListAddress(baseUrl, list, purpose) &&
    kept.credentialSubject.encodedList === encodedList &&
    // One that was signed in the future is not valid yet, and valid for too long.
    !isFromTheFuture(issuedAt, now) &&
    validUntil.getTime() - now.getTime() > validity / 2 &&
    // Of a key that others may have had nothing is believed any more by those who do not know since when.
    keys.trust(keyId, now) === 'trusted'
  )
}

async function sign({ database, keys }: Signing, wanted: Wanted, now: Date) {
  const { baseUrl, list, purpose } = wanted
  const validUntil = new Date(now.getTime() + validity)
  const unsigned = buildStatusListCredential({ ...wanted, issuedAt: now, validUntil })
  const { keyId, x, sign } = keys.signer()
  const methodId = methodIdOf(issuerDid(baseUrl), { x })
  const document = JSON.stringify(await issueCredential(unsigned, { methodId, sign, now }))
  const record = { list, purpose, document, keyId, issuedAt: now, validUntil }
  await database.transaction((tx) => upsertStatusList(tx, record, now))
}
