import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { issue } from '@digitalbazaar/vc'
import type { Proof } from './credential-shape'
import { localLoader } from './load-document'

export type CredentialSigner = {
  /** The key's name in the issuer's DID document; see `methodIdOf`. */
  methodId: string
  /** Ed25519 (RFC 8032), 64 bytes. */
  sign: (message: Uint8Array) => Uint8Array | Promise<Uint8Array>
  now: Date
  /** Contexts by their addresses, beside those that our credentials are written in. */
  contexts?: ReadonlyMap<string, object>
}

/**
 * A credential with its proof: Data Integrity, `eddsa-rdfc-2022`, in a list as 1EdTech's schema wants it. What was given
 * stays as it was. Nothing is fetched.
 *
 * @throws Error that names the term when a term is in no context: it would not be signed.
 */
export async function issueCredential<Unsigned extends object>(
  unsigned: Unsigned,
  { methodId, sign, now, contexts }: CredentialSigner,
): Promise<Unsigned & { proof: [Proof] }> {
  const suite = new DataIntegrityProof({
    cryptosuite,
    signer: {
      id: methodId,
      algorithm: cryptosuite.requiredAlgorithm,
      sign: async ({ data }) => sign(data),
    },
    date: now.toISOString(),
  })
  // The library writes into what it is given.
  const credential = structuredClone(unsigned)
  const documentLoader = localLoader(contexts)
  const signed = await issue({ credential, suite, documentLoader, now }).catch(explain)
  return { ...signed, proof: [signed.proof] }
}

/** The library says only that something was dropped; what it was stands in the details. */
function explain(error: unknown): never {
  const name = findTerm(error)
  if (name === null) throw error
  throw new Error(`the credential says "${name}", which none of its contexts defines`, {
    cause: error,
  })
}

function findTerm(error: unknown): string | null {
  if (!(error instanceof Error) || !('details' in error)) return null
  const { details } = error
  if (typeof details !== 'object' || details === null || !('event' in details)) return null
  const { event } = details
  if (typeof event !== 'object' || event === null || !('details' in event)) return null
  const found = event.details
  if (typeof found !== 'object' || found === null) return null
  const value = 'property' in found ? found.property : 'value' in found ? found.value : null
  return typeof value === 'string' ? value : null
}
