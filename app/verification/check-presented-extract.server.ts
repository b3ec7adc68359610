import { networkOf } from '../platform/throttle/network'
import { shareTurns } from '../platform/throttle/share-turns'
import { takePaces } from '../accounts/take-turns.server'
import type { Services } from '../context'
import { describeExtract, type PublicExtract } from './domain/extract-verdict'
import { everybody, limits } from './limits'
import type { PresentedExtract } from './presented/presented'
import { verifyPresentedExtract } from './verify-extract.server'

export type PresentedExtractOutcome =
  | { kind: 'extract'; verdict: PublicExtract<string | null> }
  | { kind: 'throttled'; retryAfterSeconds: number }

/** What strangers are told of the file of an extract. Only doubted ones are counted, by network address and in all. */
export async function checkPresentedExtract(
  { database, keys, secrets }: Pick<Services, 'database' | 'keys' | 'secrets'>,
  { presented, address, now }: { presented: PresentedExtract; address: string; now: Date },
): Promise<PresentedExtractOutcome> {
  const { code, verdict } = await verifyPresentedExtract(database.read, keys, presented, now)
  if (verdict.kind !== 'status-unknown') {
    const turn = await takePaces(
      { database, secrets },
      [
        [limits.doubtedByAddress, networkOf(address)],
        ...shareTurns(limits.doubtedInAll, everybody, address),
      ],
      now,
    )
    if (!turn.allowed) return { kind: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  }
  return { kind: 'extract', verdict: describeExtract(code, verdict, 'in-full') }
}
