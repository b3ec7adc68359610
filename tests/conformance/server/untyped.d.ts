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
