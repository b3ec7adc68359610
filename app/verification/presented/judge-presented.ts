import { checkCredential } from '../../certification/credential/check-credential'
import { checkToken } from '../../certification/credential/check-token'
import {
  doubted,
  type CredentialCheck,
  type CredentialFacts,
} from '../../certification/credential/credential-facts'
import type { IssuerKeys } from '../../certification/credential/issuer-keys'
import { isDoubted, judge, type Findings, type Verdict } from '../domain/verdict'
import { findStatus } from './find-status'
import type { Known } from './known'
import type { Signed } from './presented'

/**
 * Whether something carries a signature of an issuer that is believed; the same for all that carry one. It never throws: a check
 * that came to no end is an answer, too, and says nothing of what was presented.
 */
export async function checkSigned(signed: Signed, trust: IssuerKeys): Promise<CredentialCheck> {
  try {
    return signed.kind === 'token'
      ? await checkToken(signed.text, trust)
      : await checkCredential(signed.document, trust)
  } catch {
    return doubted('check-failed')
  }
}

/** A verdict from what is known here, and what the thing says when it is to be believed. */
export type LocalVerdict = { verdict: Verdict; facts: CredentialFacts | null }

/**
 * The verdict on something signed by what is known at hand, without asking the register. What a key signed that fell into
 * other hands cannot be told here from what those hands signed and dated back: only the register can, so
 * its status is unknown.
 */
export async function judgePresented(
  signed: Signed,
  known: Known,
  now: Date,
): Promise<LocalVerdict> {
  const check = await checkSigned(signed, known.issuers)
  const verdict = judge(findingsOf(check, known, now), now)
  return { verdict, facts: isDoubted(verdict) ? null : check.facts }
}

function findingsOf(check: CredentialCheck, known: Known, now: Date): Findings {
  const { facts, signature, issuer } = check
  if (signature !== 'good') return { signature }
  if (!facts) return { signature: 'unchecked' }
  const { awardedAt: validFrom, expiresAt: validUntil } = facts
  return {
    signature,
    issuer: issuer === 'known' ? 'known' : 'compromised-key',
    status: everCompromised(check.keyId, known.issuers) ? 'unknown' : findStatus(facts, known, now),
    validFrom,
    validUntil,
  }
}

function everCompromised(keyId: string | null, issuers: IssuerKeys): boolean {
  return issuers.some(({ keys }) =>
    keys.some(({ kid, compromisedFrom }) => kid === keyId && compromisedFrom !== null),
  )
}
