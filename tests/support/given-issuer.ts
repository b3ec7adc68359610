import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { buildCredential } from '../../app/certification/credential/build-credential'
import { issueCredential } from '../../app/certification/credential/issue-credential'
import {
  issuerDid,
  methodIdOf,
  type TrustedIssuer,
} from '../../app/certification/credential/issuer-keys'
import { claimsOf, signToken } from '../../app/certification/credential/sign-token'
import type { StatusPlace } from '../../app/certification/credential/status-place'
import type { Statement } from '../../app/certification/domain/statement'

/** A key pair, new each time. */
export function givenKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  const kid = createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url')
  return { kid, x, sign: (message: Uint8Array): Uint8Array => sign(null, message, privateKey) }
}

/** An issuer with a key of its own, who signs credentials and tokens and can be believed. */
export function givenIssuer(baseUrl = 'https://shanyrak.example', key = givenKey()) {
  const did = issuerDid(baseUrl)
  const trusted: TrustedIssuer = {
    issuer: baseUrl,
    did,
    keys: [{ kid: key.kid, x: key.x, compromisedFrom: null }],
  }
  const methodId = methodIdOf(did, key)
  const now = new Date('2026-11-21T09:00:05Z')
  return {
    baseUrl,
    did,
    key,
    methodId,
    trusted,
    issue: (unsigned: object) => issueCredential(unsigned, { methodId, sign: key.sign, now }),
    credential: (statement: Statement, place: StatusPlace) =>
      issueCredential(buildCredential(statement, place), { methodId, sign: key.sign, now }),
    token: (statement: Statement, place: StatusPlace) =>
      signToken(claimsOf(statement, place), { kid: key.kid, sign: key.sign }),
  }
}
