import { hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartFault } from '../launch/start-fault'

/** Keys for one purpose each, derived from the one secret of this installation. */
export type Secrets = {
  /** 32 bytes, the same for the same purpose (HKDF-SHA-256, RFC 5869). */
  derive: (purpose: string) => Buffer
}

/**
 * Reads the secret key, or makes one (32 random bytes, readable by its owner alone) when there is none.
 * Losing this file means that no stored IIN can be read again.
 *
 * @throws StartFault when the file does not hold 64 hexadecimal digits.
 */
export function openSecrets(file: string): Secrets {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    try {
      writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
    } catch (error) {
      // Another process made it between the look and the write: its key counts.
      if (!existsSync(file)) throw error
    }
  }
  if (!statSync(file).isFile()) {
    const kind = statSync(file).isDirectory() ? 'a folder' : 'a device or a pipe'
    throw new StartFault(`SECRET_KEY_FILE: ${file} is ${kind}, and a file is needed.`)
  }
  const hex = readFileSync(file, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(hex)) {
    throw new StartFault(
      `SECRET_KEY_FILE: ${file} must hold 64 hexadecimal digits. Put the right file back, from a backup if need be.`,
    )
  }
  const secret = Buffer.from(hex, 'hex')
  const derived = new Map<string, Buffer>()
  return {
    derive(purpose) {
      const known = derived.get(purpose)
      if (known) return known
      const key = Buffer.from(hkdfSync('sha256', secret, 'shanyrak', purpose, 32))
      derived.set(purpose, key)
      return key
    },
  }
}
