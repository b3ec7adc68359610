import type { Services } from '../context'
import { describeExtract, type PublicExtract } from './domain/extract-verdict'
import type { PresentedExtract } from './presented/presented'
import { takeDoubtTurn } from './take-doubt-turn.server'
import { findPresentedExtract, judgePresentedExtract } from './verify-extract.server'

export type PresentedExtractOutcome =
  | { kind: 'extract'; verdict: PublicExtract<string | null> }
  | { kind: 'throttled'; retryAfterSeconds: number }

/**
 * What strangers are told of the file of an extract. Only doubted ones are counted, by network address and in all, and before
 * they are worked on: what is not what the register keeps is always doubted.
 */
export async function checkPresentedExtract(
  services: Pick<Services, 'database' | 'keys' | 'secrets'>,
  { presented, address, now }: { presented: PresentedExtract; address: string; now: Date },
): Promise<PresentedExtractOutcome> {
  const { database, keys } = services
  const known = await findPresentedExtract(database.read, presented)
  const guess = known ? null : await takeDoubtTurn(services, address, now)
  if (guess && !guess.allowed) return throttled(guess)
  const { code, verdict } = judgePresentedExtract(keys, { presented, known }, now)
  if (known && verdict.kind !== 'status-unknown') {
    const turn = await takeDoubtTurn(services, address, now)
    if (!turn.allowed) return throttled(turn)
  }
  return { kind: 'extract', verdict: describeExtract(code, verdict, 'in-full') }
}

function throttled({ retryAfterSeconds }: { retryAfterSeconds: number }): PresentedExtractOutcome {
  return { kind: 'throttled', retryAfterSeconds }
}
