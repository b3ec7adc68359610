import { createPrivateKey, sign, type KeyObject } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { StartFault } from '../../platform/launch/start-fault'
import type { SigningKey } from './key-source'
import { publicJwkOf } from './public-jwk'

/**
 * Reads an Ed25519 key from a PEM file (PKCS #8, RFC 8410).
 *
 * @param setting what names the file, to be said before it: `SIGNING_KEY: `.
 * @throws StartFault when the file holds something else, or is none: a pipe might never end.
 */
export function readSigningKey(file: string, setting = ''): SigningKey {
  if (!statSync(file).isFile()) {
    const kind = statSync(file).isDirectory() ? 'a folder' : 'a device or a pipe'
    throw new StartFault(`${setting}${file} is ${kind}, and a file with a key is needed.`)
  }
  const key = parse(file, readFileSync(file), setting)
  return {
    jwk: publicJwkOf(key),
    madeAt: new Date(Math.floor(statSync(file).mtimeMs)),
    sign: (message) => sign(null, message, key),
  }
}

function parse(file: string, pem: Buffer, setting: string): KeyObject {
  const key = attempt(() => createPrivateKey(pem))
  if (key?.asymmetricKeyType === 'ed25519') return key
  throw new StartFault(
    `${setting}${file} holds no Ed25519 key in PEM (PKCS #8) without a password. Put it right from a backup, or make another file: openssl genpkey -algorithm ed25519 -out FILE`,
  )
}

function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
