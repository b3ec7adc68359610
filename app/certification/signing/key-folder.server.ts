import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { KeySource, SigningKey } from './key-source'
import { publicJwkOf } from './public-jwk'
import { readSigningKey } from './read-signing-key.server'

/**
 * Keys as files `<dataDir>/keys/<kid>.pem`, readable by their owner alone. The one key of an installation from before
 * there was a folder, `<dataDir>/signing-key.pem`, counts among them; see takeOverFirstKey.
 */
export function openKeyFolder(dataDir: string): KeySource {
  const folder = join(dataDir, 'keys')
  const placeOf = (keyId: string) => join(folder, `${keyId}.pem`)
  const known = new Map<string, SigningKey>()

  /** Reads each file once: what it holds never changes. */
  function read(file: string): SigningKey {
    const key = known.get(file) ?? readSigningKey(file)
    known.set(file, key)
    return key
  }

  function present() {
    const names = existsSync(folder) ? readdirSync(folder) : []
    const files = names.filter((name) => name.endsWith('.pem')).map((name) => join(folder, name))
    const first = firstKeyFile(dataDir)
    if (existsSync(first)) files.push(first)
    return files.map((file) => ({ file, key: read(file) }))
  }

  return {
    list: () =>
      present()
        .map(({ key }) => key)
        .sort((a, b) => +a.madeAt - +b.madeAt),
    files: () => present().map(({ file, key }) => ({ file, keyId: key.jwk.kid })),
    placeOf,
    make() {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const key = generate()
      const file = placeOf(publicJwkOf(key).kid)
      writeForGood(folder, file, key.export({ type: 'pkcs8', format: 'pem' }))
      return read(file)
    },
    discard: (keyId) => rmSync(placeOf(keyId), { force: true }),
  }
}

/**
 * Moves the one key of an installation from before there was a folder into the folder. A process of the release before
 * holds it in memory and does not miss it.
 */
export function takeOverFirstKey(dataDir: string): void {
  const first = firstKeyFile(dataDir)
  if (!existsSync(first)) return
  const folder = join(dataDir, 'keys')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `${readSigningKey(first).jwk.kid}.pem`)
  // It has both names for a moment, and never none.
  if (!existsSync(file)) linkSync(first, file)
  flush(folder)
  rmSync(first, { force: true })
}

function firstKeyFile(dataDir: string): string {
  return join(dataDir, 'signing-key.pem')
}

/** A new key. An id that begins with a dash would be taken for an option on the command line. */
function generate(): KeyObject {
  for (;;) {
    const { privateKey } = generateKeyPairSync('ed25519')
    if (!publicJwkOf(privateKey).kid.startsWith('-')) return privateKey
  }
}

/**
 * Writes a file that is there after a power cut, too: the history, which is durable, will rely on it. Whoever reads the
 * folder meanwhile sees whole files only.
 */
function writeForGood(folder: string, file: string, text: string | Buffer) {
  const part = `${file}.part`
  const descriptor = openSync(part, 'wx', 0o600)
  try {
    writeFileSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(part, file)
  flush(folder)
}

/** Waits until the list of a folder's files is on the disk. */
function flush(folder: string) {
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
