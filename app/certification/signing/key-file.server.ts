import { existsSync } from 'node:fs'
import type { KeySource } from './key-source'
import { readSigningKey } from './read-signing-key.server'

/**
 * One key in a file that the operator named and looks after. It is read anew each time, so that another key can be put
 * there and taken into use (`key:rotate`) while the site runs.
 */
export function openKeyFile(file: string): KeySource {
  const present = () => (existsSync(file) ? [readSigningKey(file, 'SIGNING_KEY: ')] : [])
  return {
    list: present,
    files: () => present().map(({ jwk }) => ({ file, keyId: jwk.kid })),
    placeOf: () => file,
    make: null,
    discard: () => undefined,
  }
}
