import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import type { CredentialDoubt } from './credential-facts'
import type { Proof } from './credential-shape'
import {
  findKey,
  isCompromised,
  multikeyOf,
  type IssuerKey,
  type TrustedIssuer,
} from './issuer-keys'
import { localLoader } from './load-document'

export type ProofOutcome =
  | { kind: 'good'; key: IssuerKey; compromised: boolean }
  | {
      kind: 'refused'
      why: Extract<CredentialDoubt, 'unknown-key' | 'wrong-signature'>
      keyId: string | null
    }

/**
 * Whether a document says what its issuer signed. The key is looked for among the issuer's own, by the name that the
 * proof gives it, and nowhere else: nothing is fetched, and no other's key can sign in this issuer's name.
 *
 * @param issuer whom the document itself names as its issuer.
 */
export async function checkProof(
  { proof: [proof], ...document }: { proof: [Proof] },
  issuer: TrustedIssuer,
): Promise<ProofOutcome> {
  const { verificationMethod } = proof
  const key = findKey(issuer, verificationMethod)
  if (!key) return { kind: 'refused', why: 'unknown-key', keyId: null }
  const method = { id: verificationMethod, controller: issuer.did, key }
  if (!(await proofHolds(proof, document, method))) {
    return { kind: 'refused', why: 'wrong-signature', keyId: key.kid }
  }
  return { kind: 'good', key, compromised: isCompromised(key, new Date(proof.created)) }
}

/** The name under which a proof speaks of a key, who the key belongs to, and the key. */
export type VerificationMethod = { id: string; controller: string; key: { x: string } }

/**
 * Whether a proof is that of a key over a document: Data Integrity 1.0, `eddsa-rdfc-2022`. Nothing is fetched.
 *
 * @param contexts by their addresses, beside those that our credentials are written in.
 */
export async function proofHolds(
  proof: object,
  document: object,
  { id, controller, key }: VerificationMethod,
  contexts: ReadonlyMap<string, object> = new Map(),
): Promise<boolean> {
  const method = { id, type: 'Multikey', controller, publicKeyMultibase: multikeyOf(key) }
  const documentLoader = localLoader(new Map([...contexts, [id, method]]))
  const suite = new DataIntegrityProof({ cryptosuite })
  const { verified } = await suite.verifyProof({ proof, document, documentLoader })
  return verified
}
