import { openServer } from './server/open-server'

type Json = Record<string, unknown>

export const credentialsV2 = 'https://www.w3.org/ns/credentials/v2'

/** The smallest credential that the data model allows, and what a test changes in it. */
export function aCredential(different: Json = {}): Json {
  return {
    '@context': [credentialsV2],
    type: ['VerifiableCredential'],
    issuer: 'did:example:anybody',
    credentialSubject: { id: 'did:example:subject' },
    ...different,
  }
}

/** A test server of its own on loopback, and what can be asked of it over HTTP. */
export async function givenServer() {
  const { origin, did, close } = await openServer({ port: 0, https: false })
  const ask = async (path: string, body: unknown, text = JSON.stringify(body)) => {
    const response = await fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
    })
    const answer: Json = await response.json()
    return { status: response.status, answer }
  }
  return {
    origin,
    did,
    close,
    ask,
    issue: (credential: unknown) => ask('/credentials/issue', { credential, options: {} }),
    verify: (verifiableCredential: unknown) =>
      ask('/credentials/verify', { verifiableCredential, options: { checks: ['proof'] } }),
    verifyPresentation: (verifiablePresentation: unknown, options: Json = {}) =>
      ask('/presentations/verify', { verifiablePresentation, options }),
    read: async (address: string): Promise<Json> => (await fetch(address)).json(),
  }
}
