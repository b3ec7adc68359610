/** The form of a token request, as the description promises it. */
export type TokenForm = {
  grant_type: string
  scope?: string
  client_id?: string
  client_secret?: string
}

export type ShownSecret =
  | { kind: 'shown'; clientId: string; secret: string }
  /** No secret, or one that cannot be read. */
  | { kind: 'none' }
  /** In the header and in the form: RFC 6749 (2.3) allows one way in a request. */
  | { kind: 'twice' }

/** Reads how a client shows who it is: in the Authorization header, or in the form (RFC 6749, 2.3.1). */
export function readClientSecret(header: string | null, form: TokenForm): ShownSecret {
  if (header === null) {
    const { client_id: clientId, client_secret: secret } = form
    return clientId && secret ? { kind: 'shown', clientId, secret } : { kind: 'none' }
  }
  if (form.client_secret !== undefined) return { kind: 'twice' }
  const encoded = /^Basic +([A-Za-z0-9+/=]{1,1000})$/i.exec(header)?.[1]
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(decodeBase64(encoded ?? '')) ?? []
  const clientId = decodeField(id ?? '')
  const known = decodeField(secret ?? '')
  if (!clientId || !known || clientId.includes('\0')) return { kind: 'none' }
  if (form.client_id !== undefined && form.client_id !== clientId) return { kind: 'twice' }
  return { kind: 'shown', clientId, secret: known }
}

function decodeBase64(text: string): string {
  return Buffer.from(text, 'base64').toString()
}

/** Undoes the encoding of a form's field, in which id and secret stand in the header. */
function decodeField(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return null
  }
}
