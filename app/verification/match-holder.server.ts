import type { IinGround } from '../accounts/domain/iin-ground'
import { networkOf } from '../platform/throttle/network'
import { findPerson } from '../accounts/find-person.server'
import { takePaces } from '../accounts/take-turns.server'
import { findCertificateByCode } from '../certification/issuing/find-certificate-by-code.server'
import type { Services } from '../context'
import { iinGroundIn } from '../eligibility/domain/extract-statement'
import type { Pace } from '../platform/throttle/pace'
import { shareTurns } from '../platform/throttle/share-turns'
import { matchesSurname } from './domain/matches-surname'
import { limits } from './limits'
import { verifyCertificate } from './verify-certificate.server'
import { verifyExtract } from './verify-extract.server'
import { normalise } from '../platform/text/normalise'

export type MatchHolder = {
  /** In the spelling of parseCertificateCode. */
  code: string
  /** A surname, or the last four digits of an IIN. */
  claim: string
  address: string
  now: Date
}

export type MatchOutcome =
  /** `ground`: what the IIN rests on whose four digits are right; absent for a surname, and for an extract that does not say it. */
  | { kind: 'answered'; matches: boolean; ground?: IinGround }
  | { kind: 'throttled'; retryAfterSeconds: number }
  /** No such certificate, or a doubted one: there is nobody who could be believed to hold it. */
  | { kind: 'no-name' }

/**
 * Answers yes or no to whether somebody is a certificate's holder, by the surname or the last four digits of the IIN. Of a
 * holder without an IIN no four digits are right: the answer does not tell whether there is one. Throttled
 * for an address that asks about one certificate, and for one certificate that many addresses ask about; the right
 * guess counts too.
 */
export async function matchHolder(
  { database, keys, secrets }: Pick<Services, 'database' | 'keys' | 'secrets'>,
  { code, claim, address, now }: MatchHolder,
): Promise<MatchOutcome> {
  const holder = await findHolder({ database, keys }, code, now)
  if (!holder) return { kind: 'no-name' }
  const digits = readDigits(claim)
  const turns: [Pace, string][] = [
    [limits.holderByAddress, `${code} ${networkOf(address)}`],
    ...shareTurns(limits.holderByCode, code, address),
  ]
  if (digits !== null) turns.push(...shareTurns(limits.digitsByCode, code, address))
  const turn = await takePaces({ database, secrets }, turns, now)
  if (!turn.allowed) return { kind: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  if (digits === null) return { kind: 'answered', matches: matchesSurname(holder.name, claim) }
  const { lastFour, ground } = await holder.iin()
  const matches = lastFour === digits
  return { kind: 'answered', matches, ...(matches && ground ? { ground } : {}) }
}

type Digits = { lastFour: string | null; ground: IinGround | null }

type Holder = { name: string; iin: () => Promise<Digits> }

/** Whose a believed certificate or extract is, by what was signed. */
async function findHolder(
  { database, keys }: Pick<Services, 'database' | 'keys'>,
  code: string,
  now: Date,
): Promise<Holder | null> {
  const verdict = await verifyCertificate(database.read, keys, code, now)
  if ('evidence' in verdict) {
    const { name } = verdict.evidence.statement.holder
    return { name, iin: () => digitsOfHolder(database, code) }
  }
  if (verdict.kind !== 'not-found') return null
  const extract = await verifyExtract(database.read, keys, code, now)
  if (!extract || !('statement' in extract)) return null
  const { name, iinLastFour } = extract.statement.holder
  const ground = iinGroundIn(extract.statement)
  return { name, iin: async () => ({ lastFour: iinLastFour, ground }) }
}

/** Four digits, spaces between them or not. */
function readDigits(claim: string): string | null {
  const digits = normalise(claim, 'NFKC').replace(/\s/g, '')
  return /^\d{4}$/.test(digits) ? digits : null
}

async function digitsOfHolder({ read }: Services['database'], code: string): Promise<Digits> {
  const certificate = await findCertificateByCode(read, code)
  const holder = certificate && (await findPerson(read, certificate.personId))
  return { lastFour: holder?.iinLastFour ?? null, ground: holder?.iinGround ?? null }
}
