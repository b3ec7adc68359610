import { networkOf } from '../accounts/domain/network'
import { takeTurns } from '../accounts/take-turns.server'
import type { CodeRefusal } from '../certification/domain/certificate-code'
import type { Services } from '../context'
import { checkPresentedExtract } from './check-presented-extract.server'
import { checkPresented, type PresentedVerdict } from './check-presented.server'
import type { PublicExtract } from './domain/extract-verdict'
import { everybody, limits } from './limits'
import type { PresentedRefusal } from './presented/presented'
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
  /** The file of an extract of a record. */
  | { kind: 'extract'; verdict: PublicExtract<string | null> }
  | { kind: 'elsewhere'; host: string; code: string | null }
  | { kind: 'mistyped'; refusal: CodeRefusal }
  | { kind: 'refused'; why: PresentedRefusal }
  | { kind: 'throttled'; retryAfterSeconds: number }

/**
 * Finds out what somebody presented, and checks what carries a signature. A file is looked at in memory and kept nowhere;
 * files are counted, by network address and in all, before they are opened.
 */
export async function receivePresented(
  services: Pick<Services, 'config' | 'database' | 'keys'>,
  { given, address, now }: ReceivePresented,
): Promise<ReceivedOutcome> {
  const origins = originsOf(services)
  if ('file' in given) {
    const turn = await takeTurns(
      services.database,
      [
        [limits.filesByAddress, networkOf(address)],
        [limits.filesInAll, everybody],
      ],
      now,
    )
    if (!turn.allowed) return { kind: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  }
  const presented =
    'text' in given
      ? readPresentedText(given.text, origins)
      : await readPresentedBytes(given.file, origins, readPngPixels)
  switch (presented.kind) {
    case 'token':
    case 'credential':
      return checkPresented(services, { signed: presented, address, now })
    case 'extract':
      return checkPresentedExtract(services, { presented, address, now })
    default:
      return presented
  }
}

/** The sites whose addresses are ours: this one, and those under whose names our keys signed. */
function originsOf({ config, keys }: Pick<Services, 'config' | 'keys'>): string[] {
  return [...new Set([config.baseUrl.origin, ...keys.issuerKeys().map(({ issuer }) => issuer)])]
}
