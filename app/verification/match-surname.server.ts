import { networkOf } from '../accounts/domain/network'
import { takeTurns } from '../accounts/take-turns.server'
import type { Services } from '../context'
import { matchesSurname } from './domain/matches-surname'
import { limits } from './limits'
import { verifyCertificate } from './verify-certificate.server'

export type MatchSurname = {
  /** In the spelling of parseCertificateCode. */
  code: string
  surname: string
  address: string
  now: Date
}

export type MatchOutcome =
  | { kind: 'answered'; matches: boolean }
  | { kind: 'throttled'; retryAfterSeconds: number }
  /** No such certificate, or a doubted one: there is no name that could be believed. */
  | { kind: 'no-name' }

/**
 * Answers yes or no to whether a surname is that of a certificate's holder. Throttled for an address that asks about one
 * certificate, and for one certificate that many addresses ask about; the right guess counts too.
 */
export async function matchSurname(
  { database, keys }: Pick<Services, 'database' | 'keys'>,
  { code, surname, address, now }: MatchSurname,
): Promise<MatchOutcome> {
  const verdict = await verifyCertificate(database.read, keys, code, now)
  if (!('evidence' in verdict)) return { kind: 'no-name' }
  const turn = await takeTurns(
    database,
    [
      [limits.surnameByAddress, `${code} ${networkOf(address)}`],
      [limits.surnameByCode, code],
    ],
    now,
  )
  if (!turn.allowed) return { kind: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  return {
    kind: 'answered',
    matches: matchesSurname(verdict.evidence.statement.holder.name, surname),
  }
}
