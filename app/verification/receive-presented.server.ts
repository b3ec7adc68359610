import { networkOf, networksAround } from '../platform/throttle/network'
import { shareTurns } from '../platform/throttle/share-turns'
import type { Client } from '../platform/work/shares'
import { takePaces } from '../accounts/take-turns.server'
import type { CodeRefusal } from '../certification/domain/certificate-code'
import type { Services } from '../context'
import { checkPresentedExtract } from './check-presented-extract.server'
import { checkPresented, type PresentedVerdict } from './check-presented.server'
import type { PublicExtract } from './domain/extract-verdict'
import { digestPaper, type PaperState } from './judge-paper.server'
import { everybody, limits } from './limits'
import type { Presented, PresentedRefusal } from './presented/presented'
import { readPresentedText } from './presented/read-presented-text'
import { readFileTask } from './read-file-task'

export type ReceivePresented = {
  /**
   * What was typed or pasted, or the bytes of a file. `paper` is the SHA-256 (hex) of the PDF from which a browser took
   * the text: whoever says a wrong one deceives nobody else.
   */
  given: { text: string; paper?: string | null } | { file: Uint8Array }
  address: string
  now: Date
}

export type ReceivedOutcome =
  /** A certificate's number: what is known of it has an address of its own. */
  | { kind: 'code'; code: string }
  | { kind: 'checked'; verdict: PresentedVerdict; paper: PaperState | null }
  /** The file of an extract of a record. */
  | { kind: 'extract'; verdict: PublicExtract<string | null> }
  | { kind: 'elsewhere'; host: string; code: string | null }
  | { kind: 'mistyped'; refusal: CodeRefusal }
  | { kind: 'refused'; why: PresentedRefusal }
  | { kind: 'throttled'; retryAfterSeconds: number }

/**
 * Finds out what somebody presented, and checks what carries a signature. A file is looked at in memory and kept nowhere;
 * files are counted, by network address and in all, before they are opened.
 *
 * @throws Busy when too many files wait to be looked into.
 */
export async function receivePresented(
  services: Pick<Services, 'config' | 'database' | 'keys' | 'secrets' | 'threads'>,
  { given, address, now }: ReceivePresented,
): Promise<ReceivedOutcome> {
  const origins = originsOf(services)
  if ('file' in given) {
    const turn = await takePaces(
      services,
      [
        [limits.filesByAddress, networkOf(address)],
        ...shareTurns(limits.filesInAll, everybody, address),
      ],
      now,
    )
    if (!turn.allowed) return { kind: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  }
  const presented =
    'text' in given
      ? readPresentedText(given.text, origins)
      : await readApart(services.threads, { bytes: given.file, origins }, networksAround(address))
  switch (presented.kind) {
    case 'token':
    case 'credential':
      return checkPresented(services, {
        ...{ signed: presented, address, now },
        paper: 'text' in given ? (given.paper ?? null) : digestPaper(given.file),
      })
    case 'extract':
      return checkPresentedExtract(services, { presented, address, now })
    case 'code':
    case 'elsewhere':
    case 'mistyped':
    case 'refused':
      return presented
  }
}

/** Looks into a file in a thread; one that would take everything is refused. */
async function readApart(
  threads: Services['threads'],
  file: { bytes: Uint8Array; origins: readonly string[] },
  client: Client,
): Promise<Presented> {
  const read = await threads.run(readFileTask, file, client)
  return read.kind === 'done' ? read.made : { kind: 'refused', why: 'too-costly' }
}

/** The sites whose addresses are ours: this one, and what it was called before. */
function originsOf({ keys }: Pick<Services, 'keys'>): string[] {
  return keys.issuerKeys().map(({ issuer }) => issuer)
}
