import type { CredentialCheck } from '../certification/credential/credential-facts'
import type { IssuerKeys } from '../certification/credential/issuer-keys'
import type { Task } from '../platform/work/task'
import type { Signed } from './presented/presented'

/** What carries a signature, as the text that it travels on, and who is believed. */
export type GivenSigned = { kind: Signed['kind']; text: string; trust: IssuerKeys }

/**
 * Checks the signature of a credential or a token. Its lane is its own: pictures, which take hundreds of times as long, keep
 * nobody from having a credential checked.
 */
export const checkSignedTask: Task<GivenSigned, CredentialCheck> = {
  name: 'check-signed',
  lane: { name: 'signed', heapMb: 96 },
  timeoutMs: 20_000,
}
