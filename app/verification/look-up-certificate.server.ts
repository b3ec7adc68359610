import { networkOf } from '../platform/throttle/network'
import { shareTurns } from '../platform/throttle/share-turns'
import { takePaces } from '../accounts/take-turns.server'
import type { Services } from '../context'
import { describeExtract, type PublicExtract } from './domain/extract-verdict'
import { describePublicly, type PublicVerdict } from './domain/public-verdict'
import { everybody, limits } from './limits'
import { verifyCertificate } from './verify-certificate.server'
import { verifyExtract } from './verify-extract.server'

export type LookUp = {
  /** In the spelling of parseCertificateCode. */
  code: string
  address: string
  now: Date
}

export type LookUpOutcome =
  | { kind: 'found'; verdict: PublicVerdict }
  /** The code of an extract of a record. */
  | { kind: 'extract'; verdict: PublicExtract }
  | { kind: 'not-found' }
  | { kind: 'throttled'; retryAfterSeconds: number }

/**
 * What strangers are told of a code. Only asking for codes that do not exist is throttled, by network address and in all:
 * who asks for one that exists is always answered.
 */
export async function lookUpCertificate(
  { database, keys, secrets }: Pick<Services, 'database' | 'keys' | 'secrets'>,
  { code, address, now }: LookUp,
): Promise<LookUpOutcome> {
  const verdict = describePublicly(code, await verifyCertificate(database.read, keys, code, now))
  if (verdict) return { kind: 'found', verdict }
  const extract = await verifyExtract(database.read, keys, code, now)
  if (extract) return { kind: 'extract', verdict: describeExtract(code, extract) }
  const turn = await takePaces(
    { database, secrets },
    [
      [limits.unknownByAddress, networkOf(address)],
      ...shareTurns(limits.unknownInAll, everybody, address),
    ],
    now,
  )
  if (turn.allowed) return { kind: 'not-found' }
  return { kind: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
}
