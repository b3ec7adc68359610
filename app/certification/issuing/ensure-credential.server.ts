import type { Services } from '../../context'
import { checkSeal } from '../keys/check-seal.server'
import { buildCredential } from '../credential/build-credential'
import { issueCredential } from '../credential/issue-credential'
import { issuerDid, methodIdOf } from '../credential/issuer-keys'
import { claimsOf, signToken } from '../credential/sign-token'
import { findCertificate } from '../data/certificates'
import { insertCredential, findCredential, type CredentialRecord } from '../data/credentials'
import { findPlace } from '../data/status-list-entries'
import { ensureStatusPlace } from '../status/ensure-status-place.server'

/** A certificate as others' software reads it. */
export type IssuedCredential = {
  /** Open Badges 3.0 / VC 2.0 with its proof: JSON, the same bytes for ever. */
  document: string
  /** The compact token of its QR code. */
  token: string
}

/**
 * The open credential of a certificate and the token of its QR code, issued when there is none yet. A job has mostly
 * done it by then, shortly after the award (issueWaitingCredentials). Whoever asks has seen that the certificate
 * may be shown to whom it is shown, and that its seal is intact.
 *
 * @throws Error when there is no such certificate, or its seal is not intact: it would be vouched for anew.
 */
export async function ensureCredential(
  services: Pick<Services, 'database' | 'keys'>,
  certificateId: string,
  now: Date,
): Promise<IssuedCredential> {
  const { database } = services
  const stored = await findCredential(database.read, certificateId)
  if (stored) return stored
  const record = await issue(services, certificateId, now)
  return database.transaction(async (tx) => {
    await insertCredential(tx, record)
    // Another process may have been quicker: its credential is the one that counts.
    return (await findCredential(tx, certificateId)) ?? record
  })
}

async function issue(
  { database, keys }: Pick<Services, 'database' | 'keys'>,
  certificateId: string,
  now: Date,
): Promise<CredentialRecord> {
  const certificate = await findCertificate(database.read, certificateId)
  if (!certificate) throw new Error('there is no such certificate')
  const seal = checkSeal(keys, certificate)
  if (seal.kind !== 'intact') throw new Error(`the seal of a certificate is ${seal.kind}`)
  const { statement } = seal
  const place =
    (await findPlace(database.read, certificateId)) ??
    (await database.transaction((tx) => ensureStatusPlace(tx, certificateId)))

  const { keyId, x, sign } = keys.signer()
  const methodId = methodIdOf(issuerDid(statement.issuer.baseUrl), { x })
  const unsigned = buildCredential(statement, place)
  const credential = await issueCredential(unsigned, { methodId, sign, now })
  const token = await signToken(claimsOf(statement, place), { kid: keyId, sign })
  return { certificateId, document: JSON.stringify(credential), token, keyId, issuedAt: now }
}
