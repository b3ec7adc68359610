import type { Credential } from '../../app/certification/credential/credential-shape'
import type { StatusPlace } from '../../app/certification/credential/status-place'
import type { Statement } from '../../app/certification/domain/statement'
import type { VerdictKind } from '../../app/verification/domain/verdict'
import { documentForgeries } from './forge-documents'
import { tokenForgeries } from './forge-tokens'

/** What an issuer hands out for one certificate. */
export type Issued = { credential: Credential; token: string }

/** A certificate as its issuer made it, and the issuer's hand for what nobody else could have made. */
export type Genuine = Issued & {
  statement: Statement
  place: StatusPlace
  issue: (statement: Statement) => Promise<Issued>
  now: Date
}

export type Forgery<What = object | string> = {
  name: string
  /** What the issuer's status lists and its register are to say of the certificate meanwhile. */
  standing: 'standing' | 'revoked' | 'suspended' | 'replaced'
  make: (genuine: Genuine) => Promise<What>
  /** What page, API, command line and offline verifier have to say of it. */
  verdict: Exclude<VerdictKind, 'valid'>
}

/** Everything that must be refused wherever a certificate can be checked: credentials, then tokens. */
export const forgeries: Forgery[] = [...documentForgeries, ...tokenForgeries]
