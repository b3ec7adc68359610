import { verifyAddress } from '../domain/verify-address'
import { checkProof } from './check-proof'
import {
  doubted,
  type CredentialCheck,
  type CredentialFacts,
  type TrainingFacts,
} from './credential-facts'
import { credentialSchema, type Credential } from './credential-shape'
import type { IssuerKeys, TrustedIssuer } from './issuer-keys'
import { certificateCode } from './token'
import { readTrainingCode } from './training-code'
import { statusListAddress, statusListLength, type StatusPlace } from './status-place'

/**
 * Whether a document is a credential that one of the believed issuers signed, and what it says. It runs alike on the
 * server, in a browser and offline: all it needs is in the document and in `trust`. Neither dates
 * nor status are looked at. What has another form than ours is not looked into: a program that saved one of ours anew, and
 * another issuer, are no forgers.
 *
 * @param document as `readCredentialText` read it.
 */
export async function checkCredential(
  document: unknown,
  trust: IssuerKeys,
): Promise<CredentialCheck> {
  const credential = credentialSchema.safeParse(document)
  if (!credential.success) return doubted('foreign-shape')
  // A site that went from http to https, or back, has two addresses and one DID.
  const named = trust.filter(({ did }) => did === credential.data.issuer.id)
  const [issuer] = named
  if (!issuer) return doubted('unknown-issuer')
  const proof = await checkProof(credential.data, issuer)
  if (proof.kind === 'refused') return doubted(proof.why, proof.keyId)
  const keyId = proof.key.kid
  const [facts] = named.flatMap((each) => readFacts(credential.data, each) ?? [])
  if (!facts) return doubted('foreign-shape', keyId)
  if (proof.compromised) {
    return { signature: 'good', issuer: 'unknown', keyId, facts, why: 'compromised-key' }
  }
  return { signature: 'good', issuer: 'known', keyId, facts }
}

/** The facts, or null when the addresses in it are not those of its issuer. */
function readFacts(credential: Credential, { issuer }: TrustedIssuer): CredentialFacts | null {
  const code = readCode(credential.id, issuer)
  const place = readPlace(credential.credentialStatus, issuer)
  if (!code || !place) return null
  const { achievement, identifier, creditsEarned } = credential.credentialSubject
  return {
    code,
    issuer,
    issuerName: credential.issuer.name,
    holderName: identifier[0].identityHash,
    programme: achievement.humanCode,
    title: achievement.name,
    academicHours: creditsEarned,
    training: readTraining(credential.credentialSubject),
    awardedAt: new Date(credential.validFrom),
    expiresAt: credential.validUntil === undefined ? null : new Date(credential.validUntil),
    place,
  }
}

function readTraining(subject: Credential['credentialSubject']): TrainingFacts | null {
  if (!('result' in subject)) return null
  const [{ targetCode, targetName }] = subject.achievement.alignment
  const [{ valueMax }] = subject.achievement.resultDescription
  const read = readTrainingCode(targetCode)
  return read && { ...read, title: targetName, academicHours: Number(valueMax) }
}

function readCode(id: string, issuer: string): string | null {
  const code = id.split('/').at(-1) ?? ''
  return certificateCode.test(code) && id === verifyAddress(issuer, code) ? code : null
}

function readPlace(status: Credential['credentialStatus'], issuer: string): StatusPlace | null {
  const position = Number(status.statusListIndex)
  const list = Number(/\/(\d{1,9})\/suspension$/.exec(status.statusListCredential)?.[1])
  const stands =
    position < statusListLength &&
    status.statusListCredential === statusListAddress(issuer, list, 'suspension')
  return stands ? { list, position } : null
}
