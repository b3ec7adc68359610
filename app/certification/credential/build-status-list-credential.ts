import { unsignedStatusListSchema, type UnsignedStatusList } from './credential-shape'
import { issuerDid } from './issuer-keys'
import { credentialsContext } from './load-document'
import { statusListAddress, type StatusPurpose } from './status-place'

export type StatusListToBuild = {
  baseUrl: string
  list: number
  purpose: StatusPurpose
  /** As `encodeStatusList` gives it. */
  encodedList: string
  issuedAt: Date
  /** Until when it may be relied on; nobody should act on an older one. */
  validUntil: Date
}

/** A status list as a credential that is yet to be signed (Bitstring Status List 1.0, 2.2). */
export function buildStatusListCredential(given: StatusListToBuild): UnsignedStatusList {
  const address = statusListAddress(given.baseUrl, given.list, given.purpose)
  return unsignedStatusListSchema.parse({
    '@context': [credentialsContext],
    id: address,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuerDid(given.baseUrl),
    validFrom: given.issuedAt.toISOString(),
    validUntil: given.validUntil.toISOString(),
    credentialSubject: {
      id: `${address}#list`,
      type: 'BitstringStatusList',
      statusPurpose: given.purpose,
      encodedList: given.encodedList,
    },
  })
}
