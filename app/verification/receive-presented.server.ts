import { networkOf } from '../accounts/domain/network'
import { takeTurns } from '../accounts/take-turns.server'
import type { CodeRefusal } from '../certification/domain/certificate-code'
import type { Services } from '../context'
import { checkPresented, type PresentedVerdict } from './check-presented.server'
import { everybody, limits } from './limits'
import type { Presented, PresentedRefusal } from './presented/presented'
import { readPresentedBytes } from './presented/read-presented-bytes'
import { readPresentedText } from './presented/read-presented-text'
import { readPngPixels } from './read-png-pixels.server'

export type ReceivePresented = {
  /** What was typed or pasted, or the bytes of a file. */
  given: { text: string } | { file: Uint8Array }
  address: string
  now: Date
}

export type ReceivedOutcome =
  /** A certificate's number: what is known of it has an address of its own. */
  | { kind: 'code'; code: string }
  | { kind: 'checked'; verdict: PresentedVerdict }
  | { kind: 'elsewhere'; host: string; code: string | null }
  | { kind: 'mistyped'; refusal: CodeRefusal }
  | { kind: 'refused'; why: PresentedRefusal }
  | { kind: 'throttled'; retryAfterSeconds: number }

/**
 * Finds out what somebody presented, and checks what carries a signature. A file is looked at in memory and kept nowhere.
 * Pictures are counted, by network address and in all, before they are unpacked.
 */
export async function receivePresented(
  services: Pick<Services, 'config' | 'database' | 'keys'>,
  { given, address, now }: ReceivePresented,
): Promise<ReceivedOutcome> {
  const origins = originsOf(services)
  const presented =
    'text' in given
      ? readPresentedText(given.text, origins)
      : await readFile(services.database, given.file, origins, { address, now })
  switch (presented.kind) {
    case 'token':
    case 'credential':
      return checkPresented(services, { signed: presented, address, now })
    default:
      return presented
  }
}

type FromFile = Presented | { kind: 'throttled'; retryAfterSeconds: number }

async function readFile(
  database: Services['database'],
  bytes: Uint8Array,
  origins: string[],
  { address, now }: { address: string; now: Date },
): Promise<FromFile> {
  let wait: number | null = null
  const presented = await readPresentedBytes(bytes, origins, async (picture) => {
    const turn = await takeTurns(
      database,
      [
        [limits.picturesByAddress, networkOf(address)],
        [limits.picturesInAll, everybody],
      ],
      now,
    )
    if (turn.allowed) return readPngPixels(picture)
    wait = turn.retryAfterSeconds
    return null
  })
  return wait === null ? presented : { kind: 'throttled', retryAfterSeconds: wait }
}

/** The sites whose addresses are ours: this one, and those under whose names our keys signed. */
function originsOf({ config, keys }: Pick<Services, 'config' | 'keys'>): string[] {
  return [...new Set([config.baseUrl.origin, ...keys.issuerKeys().map(({ issuer }) => issuer)])]
}
