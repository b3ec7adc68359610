import { fromBase64url, fromUtf8 } from '../certification/credential/bytes'
import { certificateCode } from '../certification/credential/token'
import { findIssuedCredential } from '../certification/issuing/find-issued-credential.server'
import type { Database } from '../platform/database/database.server'
import { isSameJson } from '../platform/text/is-same-json'
import type { Signed } from './presented/presented'

/**
 * What somebody presents, as the register keeps it; null when it is not, letter by letter, what was issued under the number
 * that it says. Of JSON how it is spelt does not count (RFC 8785). No signature is looked at: it tells whoever has what was
 * issued from whoever guesses, before anything is worked on, and nobody else is to be told of it.
 */
export async function findIssued(db: Database, signed: Signed): Promise<Signed | null> {
  const code = signed.kind === 'token' ? codeOfToken(signed.text) : codeOfDocument(signed.document)
  const issued = code === null ? null : await findIssuedCredential(db, code)
  if (!issued) return null
  if (signed.kind === 'token') return signed.text === issued.token ? signed : null
  return isSameJson(signed.document, issued.document) ? { ...signed, text: issued.document } : null
}

function codeOfDocument(document: object): string | null {
  if (!('id' in document) || typeof document.id !== 'string') return null
  return readCode(document.id.slice(document.id.lastIndexOf('/') + 1))
}

function codeOfToken(token: string): string | null {
  const payload = fromBase64url(token.split('.')[1] ?? '')
  try {
    const claims: unknown = payload && JSON.parse(fromUtf8(payload))
    return typeof claims === 'object' && claims && 'c' in claims ? readCode(claims.c) : null
  } catch {
    return null
  }
}

function readCode(given: unknown): string | null {
  return typeof given === 'string' && certificateCode.test(given) ? given : null
}
