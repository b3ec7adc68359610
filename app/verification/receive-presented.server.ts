import { networkOf, networksAround } from '../platform/throttle/network'
import { shareTurns } from '../platform/throttle/share-turns'
import { openGate } from '../platform/work/open-gate'
import type { Client } from '../platform/work/shares'
import { takePaces } from '../accounts/take-turns.server'
import { longestToken } from '../certification/credential/token'
import { longestTyped, type CodeRefusal } from '../certification/domain/certificate-code'
import type { Services } from '../context'
import { checkPresentedExtract } from './check-presented-extract.server'
import { checkPresented, type PresentedVerdict } from './check-presented.server'
import type { PublicExtract } from './domain/extract-verdict'
import { digestPaper, type PaperState } from './judge-paper.server'
import { everybody, limits } from './limits'
import type { Presented, Refused } from './presented/presented'
import { readPresentedText } from './presented/read-presented-text'
import { readFileTask } from './read-file-task'

export type ReceivePresented = {
  /**
   * What was typed or pasted, or the bytes of a file. `paper` is the SHA-256 (hex) of the PDF from which a browser took
   * the text: whoever says a wrong one deceives nobody else.
   */
  given: { text: string; paper?: string | null } | { file: Uint8Array }
  address: string
  /** Whom others wait for meanwhile; when it is left out, the networks around the address. */
  client?: Client
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
  | Refused
  | { kind: 'throttled'; retryAfterSeconds: number }

/**
 * Before the judging of what carries a signature, which also reads the register, and of long texts the reading. The queue is some two seconds long where all of it is to be checked in the thread, and a third of a second for each client: whoever
 * floods it waits in their own queue.
 */
const gate = openGate({
  name: 'signed',
  inside: 2,
  waiting: 100,
  waitingEach: 20,
  timeoutMs: 10_000,
})

/** In characters. What is longer is no number, address or token. */
const longestBrief = longestToken + longestTyped

/**
 * Finds out what somebody presented, and checks what carries a signature. A file is looked at in memory and kept nowhere;
 * files are counted, by network address and in all, before they are opened.
 *
 * @throws Busy when too many files wait to be looked into, or too much waits to be judged.
 */
export async function receivePresented(
  services: Pick<Services, 'config' | 'database' | 'keys' | 'secrets' | 'threads'>,
  { given, address, client = networksAround(address), now }: ReceivePresented,
): Promise<ReceivedOutcome> {
  const origins = originsOf(services)
  const judgeNext = (read: () => Presented, paper: string | null) =>
    gate.pass(client, () => judgeGiven(services, { presented: read(), paper, address, now }))
  if ('text' in given) {
    const { text, paper = null } = given
    const read = () => readPresentedText(text, origins)
    if (text.length > longestBrief) return judgeNext(read, paper)
    const presented = read()
    return isSigned(presented) ? judgeNext(() => presented, paper) : presented
  }
  const { file } = given
  const turn = await takePaces(
    services,
    [
      [limits.filesByAddress, networkOf(address)],
      ...shareTurns(limits.filesInAll, everybody, address),
    ],
    now,
  )
  if (!turn.allowed) return { kind: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  const presented = await readApart(services.threads, { bytes: file, origins }, client)
  return isSigned(presented) ? judgeNext(() => presented, digestPaper(file)) : presented
}

type Carrying = Extract<Presented, { kind: 'token' | 'credential' | 'extract' }>

function isSigned(presented: Presented): presented is Carrying {
  const { kind } = presented
  return kind === 'token' || kind === 'credential' || kind === 'extract'
}

type Given = { presented: Presented; paper: string | null; address: string; now: Date }

async function judgeGiven(
  services: Pick<Services, 'database' | 'keys' | 'secrets' | 'threads'>,
  { presented, paper, address, now }: Given,
): Promise<ReceivedOutcome> {
  if (!isSigned(presented)) return presented
  return presented.kind === 'extract'
    ? checkPresentedExtract(services, { presented, address, now })
    : checkPresented(services, { signed: presented, paper, address, now })
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
