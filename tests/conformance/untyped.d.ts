declare module '@digitalbazaar/data-integrity-context' {
  const context: { contexts: Map<string, object> }
  export default context
}

declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  export const CONTEXT: object
  export const CONTEXT_URL: string
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function checkStatus(given: {
    credential: object
    documentLoader: (address: string) => Promise<{ document: object }>
    verifyBitstringStatusListCredential: boolean
  }): Promise<{ verified: boolean; results?: { status: boolean }[] }>
}

/** Installed beside the tests alone, so that its own types are not always at hand. */
declare module '@digitalcredentials/verifier-core' {
  export function verifyCredential(given: {
    credential: object
    knownDIDRegistries: object[]
  }): Promise<{
    errors?: { name: string; message: string }[]
    log?: { id: string; valid?: boolean }[]
  }>
}
