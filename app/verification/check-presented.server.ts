import { networksAround } from '../platform/throttle/network'
import type { CredentialCheck, CredentialFacts } from '../certification/credential/credential-facts'
import { findCertificateByCode } from '../certification/issuing/find-certificate-by-code.server'
import type { Services } from '../context'
import { checkSignedApart } from './check-signed-apart.server'
import type { CertificateVerdict } from './domain/certificate-verdict'
import { describeJudged, type PublicVerdict } from './domain/public-verdict'
import { isDoubted, judge } from './domain/verdict'
import { findIssued } from './find-issued.server'
import { judgePaper, type PaperState } from './judge-paper.server'
import { checkSigned } from './presented/judge-presented'
import type { Signed } from './presented/presented'
import { takeDoubtTurn } from './take-doubt-turn.server'
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

/**
 * What whoever presents a credential or token is told. It names the holder, as the thing itself does. Only doubted ones are
 * counted, by network address and in all, and before they are worked on: what is not what the register keeps is always
 * doubted. Whoever holds a real one is answered, whoever guesses beside them.
 *
 * @throws Busy when there is too much to check.
 */
export async function checkPresented(
  services: Pick<Services, 'database' | 'keys' | 'secrets' | 'threads'>,
  { signed, paper = null, address, now }: CheckPresented,
): Promise<PresentedOutcome> {
  const { database, keys, threads } = services
  const issued = await findIssued(database.read, signed)
  const guess = issued ? null : await takeDoubtTurn(services, address, now)
  if (guess && !guess.allowed) return throttled(guess)
  const check = await checkSignedApart(threads, issued ?? signed, {
    trust: keys.issuerKeys(),
    client: networksAround(address),
  })
  const { code, verdict } = await judgeChecked(services, { check, isIssued: issued !== null }, now)
  if (issued && isDoubted(verdict)) {
    const turn = await takeDoubtTurn(services, address, now)
    if (!turn.allowed) return throttled(turn)
  }
  const told = describeJudged(code, verdict, 'in-full')
  const believed = 'holder' in told ? { code: told.code, sha256: paper } : null
  const state = believed && (await judgePaper(database.read, believed))
  return { kind: 'checked', verdict: told, paper: state }
}

function throttled({ retryAfterSeconds }: { retryAfterSeconds: number }): PresentedOutcome {
  return { kind: 'throttled', retryAfterSeconds }
}

/**
 * The verdict on a credential or a token: first whether one of our keys signed it, then what the register knows. One that
 * is not the very one that the register keeps was signed by somebody who had the key, whatever it says. Everything is done here
 * and now, and nothing counted: for the command line.
 */
export async function verifyPresented(
  services: Pick<Services, 'database' | 'keys'>,
  signed: Signed,
  now: Date,
): Promise<{ code: string | null; verdict: Judged }> {
  const issued = await findIssued(services.database.read, signed)
  const check = await checkSigned(issued ?? signed, services.keys.issuerKeys())
  return judgeChecked(services, { check, isIssued: issued !== null }, now)
}

/** @param checked what the signature is worth, and whether it is the very one that the register keeps. */
async function judgeChecked(
  { database: { read }, keys }: Pick<Services, 'database' | 'keys'>,
  { check, isIssued }: { check: CredentialCheck; isIssued: boolean },
  now: Date,
): Promise<{ code: string | null; verdict: Judged }> {
  const { signature, issuer, facts } = check
  if (signature !== 'good' || !facts) {
    const verdict = judge({ signature: signature === 'good' ? 'unchecked' : signature }, now)
    return { code: null, verdict: { ...verdict, replacedBy: null } }
  }
  const { code } = facts
  if (issuer !== 'known') {
    const replacedBy = (await findCertificateByCode(read, code))?.replacedBy ?? null
    return { code, verdict: { ...distrust(facts, 'compromised-key', now), replacedBy } }
  }
  const recorded = isIssued ? await verifyCertificate(read, keys, code, now) : null
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
