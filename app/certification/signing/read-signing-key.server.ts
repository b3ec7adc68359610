import { createPrivateKey, sign, type KeyObject } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { StartFault } from '../../platform/launch/start-fault'
import type { SigningKey } from './key-source'
import { publicJwkOf } from './public-jwk'

/**
 * Reads an Ed25519 key from a PEM file (PKCS #8, RFC 8410).
 *
 * @throws StartFault when the file holds something else.
 */
export function readSigningKey(file: string): SigningKey {
  if (statSync(file).isDirectory()) {
    throw new StartFault(`${file} is a folder, and a file with a key is needed.`)
  }
  const key = parse(file, readFileSync(file))
  return {
    jwk: publicJwkOf(key),
    madeAt: new Date(Math.floor(statSync(file).mtimeMs)),
    sign: (message) => sign(null, message, key),
  }
}

function parse(file: string, pem: Buffer): KeyObject {
  const key = attempt(() => createPrivateKey(pem))
  if (key?.asymmetricKeyType === 'ed25519') return key
  throw new StartFault(
    `${file} holds no Ed25519 key in PEM (PKCS #8). Put it right from a backup, or make one: openssl genpkey -algorithm ed25519`,
  )
}

function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
