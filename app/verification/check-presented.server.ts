import { networkOf } from '../accounts/domain/network'
import { takeTurns } from '../accounts/take-turns.server'
import type { CredentialFacts, TrainingFacts } from '../certification/credential/credential-facts'
import { writeTrainingCode } from '../certification/credential/training-code'
import { trainingOf, type Statement } from '../certification/domain/statement'
import type { Training } from '../learning/domain/training'
import { findCertificateByCode } from '../certification/find-certificate-by-code.server'
import type { Services } from '../context'
import type { CertificateVerdict } from './domain/certificate-verdict'
import { describeJudged, type PublicVerdict } from './domain/public-verdict'
import { judge } from './domain/verdict'
import { everybody, limits } from './limits'
import { checkSigned } from './presented/judge-presented'
import type { Signed } from './presented/presented'
import { verifyCertificate } from './verify-certificate.server'

export type CheckPresented = { signed: Signed; address: string; now: Date }

/** Of what was not signed by us not even the code is believed. */
export type PresentedVerdict = PublicVerdict<string | null>

export type PresentedOutcome =
  { kind: 'checked'; verdict: PresentedVerdict } | { kind: 'throttled'; retryAfterSeconds: number }

/** What strangers are told of a credential or token. Only doubted ones are counted, by network address and in all. */
export async function checkPresented(
  { database, keys }: Pick<Services, 'database' | 'keys'>,
  { signed, address, now }: CheckPresented,
): Promise<PresentedOutcome> {
  const { code, verdict } = await verifyPresented({ database, keys }, signed, now)
  const told = describeJudged(code, verdict)
  if (verdict.kind === 'altered' || verdict.kind === 'unknown-issuer') {
    const turn = await takeTurns(
      database,
      [
        [limits.doubtedByAddress, networkOf(address)],
        [limits.doubtedInAll, everybody],
      ],
      now,
    )
    if (!turn.allowed) return { kind: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  }
  return { kind: 'checked', verdict: told }
}

/**
 * The verdict on a credential or a token: first whether one of our keys signed it, then what the register knows. One that
 * the register never heard of was signed by somebody who had the key, and one that says something else than
 * the register is as good as altered: for both the register is believed.
 */
export async function verifyPresented(
  { database, keys }: Pick<Services, 'database' | 'keys'>,
  signed: Signed,
  now: Date,
): Promise<{ code: string | null; verdict: Judged }> {
  const { signature, issuer, facts } = await checkSigned(signed, keys.issuerKeys())
  if (signature !== 'good' || !facts) {
    const verdict = judge({ signature: signature === 'bad' ? 'bad' : 'unchecked' }, now)
    return { code: null, verdict: { ...verdict, replacedBy: null } }
  }
  const { code } = facts
  const { read } = database
  const recorded = await verifyCertificate(read, keys, code, now)
  if (issuer !== 'known') {
    const replacedBy = (await findCertificateByCode(read, code))?.replacedBy ?? null
    return { code, verdict: { ...distrust(facts, 'compromised-key', now), replacedBy } }
  }
  if (recorded.kind === 'not-found') {
    return { code, verdict: { ...distrust(facts, 'not-in-register', now), replacedBy: null } }
  }
  if ('evidence' in recorded && contradicts(facts, recorded.evidence.statement)) {
    return { code, verdict: { ...judge({ signature: 'bad' }, now), replacedBy: null } }
  }
  return { code, verdict: recorded }
}

type Judged = Exclude<CertificateVerdict, { kind: 'not-found' }>

function distrust(
  { awardedAt: validFrom, expiresAt: validUntil }: CredentialFacts,
  issuer: 'compromised-key' | 'not-in-register',
  now: Date,
) {
  return judge({ signature: 'good', issuer, status: 'unknown', validFrom, validUntil }, now)
}

/** Whether something signed says another thing than the register. A token tells time in seconds. */
function contradicts(facts: CredentialFacts, statement: Statement): boolean {
  const { holder, programme, credit, awardedAt, expiresAt, issuer } = statement
  return !(
    facts.holderName === holder.name &&
    facts.programme === programme.slug &&
    facts.academicHours === credit.academicHours &&
    isSameTraining(facts.training, trainingOf(statement)) &&
    facts.issuer === issuer.baseUrl &&
    secondOf(facts.awardedAt) === secondOf(awardedAt) &&
    secondOf(facts.expiresAt) === secondOf(expiresAt)
  )
}

/** A token tells no name of the training. */
function isSameTraining(said: TrainingFacts | null, known: Training | null): boolean {
  if (!said || !known) return said === known
  const slug = said.slug ?? known.slug
  return (
    said.academicHours === known.academicHours &&
    writeTrainingCode(slug, said.part) === writeTrainingCode(known.slug, known.part)
  )
}

function secondOf(instant: Date | string | null): number | null {
  return instant === null ? null : Math.floor(new Date(instant).getTime() / 1000)
}
