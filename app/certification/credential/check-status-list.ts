import { checkProof } from './check-proof'
import { statusListCredentialSchema } from './credential-shape'
import type { IssuerKeys } from './issuer-keys'
import { bitAt, decodeStatusList } from './status-list'
import { statusListAddress, type StatusPurpose } from './status-place'

export type StatusListCheck =
  | {
      kind: 'genuine'
      /** Up to when it knows. */
      issuedAt: Date
      /** It is not to be relied on afterwards. */
      validUntil: Date
      /** Whether the bit at a position is set. */
      isSet: (position: number) => boolean
    }
  | { kind: 'refused'; why: 'foreign-shape' | 'another-list' | 'not-believed' }

/**
 * Whether a document is the named status list of a believed issuer, and its bits. Whether it is fresh enough the
 * caller says, who knows the time.
 *
 * @param wanted the list that a credential points to; another one, however genuine, is refused.
 */
export async function checkStatusList(
  document: unknown,
  wanted: { issuer: string; list: number; purpose: StatusPurpose },
  trust: IssuerKeys,
): Promise<StatusListCheck> {
  const read = statusListCredentialSchema.safeParse(document)
  if (!read.success) return { kind: 'refused', why: 'foreign-shape' }
  const list = read.data
  const { encodedList, statusPurpose } = list.credentialSubject
  const issuer = trust.find((known) => known.issuer === wanted.issuer)
  if (!issuer || list.issuer !== issuer.did) return { kind: 'refused', why: 'not-believed' }
  const address = statusListAddress(wanted.issuer, wanted.list, wanted.purpose)
  if (list.id !== address || statusPurpose !== wanted.purpose) {
    return { kind: 'refused', why: 'another-list' }
  }
  const proof = await checkProof(list, issuer)
  if (proof.kind === 'refused' || proof.compromised) {
    return { kind: 'refused', why: 'not-believed' }
  }
  const bits = decode(encodedList)
  if (!bits) return { kind: 'refused', why: 'foreign-shape' }
  return {
    kind: 'genuine',
    issuedAt: new Date(list.validFrom),
    validUntil: new Date(list.validUntil),
    isSet: (position) => bitAt(bits, position),
  }
}

function decode(encodedList: string): Uint8Array | null {
  try {
    return decodeStatusList(encodedList)
  } catch {
    return null
  }
}
