import canonicalize from 'canonicalize'
import { networkOf } from '../platform/throttle/network'
import { shareTurns } from '../platform/throttle/share-turns'
import { takePaces } from '../accounts/take-turns.server'
import type { CredentialFacts } from '../certification/credential/credential-facts'
import { findCertificateByCode } from '../certification/issuing/find-certificate-by-code.server'
import {
  findIssuedCredential,
  type IssuedCredential,
} from '../certification/issuing/find-issued-credential.server'
import type { Services } from '../context'
import type { CertificateVerdict } from './domain/certificate-verdict'
import { describeJudged, type PublicVerdict } from './domain/public-verdict'
import { isDoubted, judge } from './domain/verdict'
import { judgePaper, type PaperState } from './judge-paper.server'
import { everybody, limits } from './limits'
import { checkSigned } from './presented/judge-presented'
import type { Signed } from './presented/presented'
import { verifyCertificate } from './verify-certificate.server'

export type CheckPresented = {
  signed: Signed
  /** SHA-256 (hex) of the PDF that it was taken out of; null when it came otherwise. */
  paper?: string | null
  address: string
  now: Date
}

/** Of what was not signed by us not even the code is believed. */
export type PresentedVerdict = PublicVerdict<string | null>

export type PresentedOutcome =
  /** `paper` is null when no PDF was shown, and when nothing is believed. */
  | { kind: 'checked'; verdict: PresentedVerdict; paper: PaperState | null }
  | { kind: 'throttled'; retryAfterSeconds: number }

/** What whoever presents a credential or token is told. It names the holder, as the thing itself does. Only doubted ones are counted, by network address and in all. */
export async function checkPresented(
  { database, keys, secrets }: Pick<Services, 'database' | 'keys' | 'secrets'>,
  { signed, paper = null, address, now }: CheckPresented,
): Promise<PresentedOutcome> {
  const { code, verdict } = await verifyPresented({ database, keys }, signed, now)
  const told = describeJudged(code, verdict, 'in-full')
  if (isDoubted(verdict)) {
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
  const believed = 'holder' in told ? { code: told.code, sha256: paper } : null
  const state = believed && (await judgePaper(database.read, believed))
  return { kind: 'checked', verdict: told, paper: state }
}

/**
 * The verdict on a credential or a token: first whether one of our keys signed it, then what the register knows. One that
 * is not the very one that the register keeps was signed by somebody who had the key, whatever it says.
 */
export async function verifyPresented(
  { database, keys }: Pick<Services, 'database' | 'keys'>,
  signed: Signed,
  now: Date,
): Promise<{ code: string | null; verdict: Judged }> {
  const { signature, issuer, facts } = await checkSigned(signed, keys.issuerKeys())
  if (signature !== 'good' || !facts) {
    const verdict = judge({ signature: signature === 'good' ? 'unchecked' : signature }, now)
    return { code: null, verdict: { ...verdict, replacedBy: null } }
  }
  const { code } = facts
  const { read } = database
  if (issuer !== 'known') {
    const replacedBy = (await findCertificateByCode(read, code))?.replacedBy ?? null
    return { code, verdict: { ...distrust(facts, 'compromised-key', now), replacedBy } }
  }
  const issued = await findIssuedCredential(read, code)
  const same = issued !== null && isIssued(signed, issued)
  const recorded = same ? await verifyCertificate(read, keys, code, now) : null
  if (recorded && recorded.kind !== 'not-found') return { code, verdict: recorded }
  return { code, verdict: { ...distrust(facts, 'not-in-register', now), replacedBy: null } }
}

type Judged = Exclude<CertificateVerdict, { kind: 'not-found' }>

function distrust(
  { awardedAt: validFrom, expiresAt: validUntil }: CredentialFacts,
  issuer: 'compromised-key' | 'not-in-register',
  now: Date,
) {
  return judge({ signature: 'good', issuer, status: 'unknown', validFrom, validUntil }, now)
}

/** Whether something signed is what was issued, letter by letter; of JSON how it is spelt does not count (RFC 8785). */
function isIssued(signed: Signed, issued: IssuedCredential): boolean {
  if (signed.kind === 'token') return signed.text === issued.token
  return canonicalize(signed.document) === canonicalize(JSON.parse(issued.document))
}
