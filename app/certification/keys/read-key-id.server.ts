import { readSigningKey } from '../signing/read-signing-key.server'

/**
 * The id of the key in a PEM file.
 *
 * @throws StartFault when the file holds no Ed25519 key.
 */
export function readKeyId(file: string): string {
  return readSigningKey(file).jwk.kid
}
