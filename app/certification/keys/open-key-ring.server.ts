import { workAs } from '../../platform/work/watch-loop.server'
import type { Config } from '../../platform/config/config.server'
import type { DatabaseHandle } from '../../platform/database/database.server'
import type { Log } from '../../platform/logging/open-log.server'
import { listIssuerAddresses } from '../data/issuer-addresses'
import { listKnownKeys } from '../data/signing-keys'
import { issuerDid, type IssuerKeys, type TrustedIssuer } from '../credential/issuer-keys'
import { namedOrigins } from '../domain/issuer-origins'
import { signingKeyAt, trustAt, type KeyHistory, type KeyTrust } from '../domain/key-history'
import type { SigningKey } from '../signing/key-source'
import { openKeySource } from '../signing/open-key-source.server'
import { keyOfJwk, toPublicJwk, type PublicJwk } from '../signing/public-jwk'
import { signatureChecker, type CheckSignature } from '../signing/signature-checker'

/** The keys of this issuer. */
export type KeyRing = {
  /** Id of the key that signs now. */
  readonly activeId: string
  /** Every key that ever signed, for publication. */
  readonly publicKeys: PublicJwk[]
  /**
   * Signs with the active key: Ed25519 (RFC 8032), 64 bytes.
   *
   * @throws Error when its private half is not here.
   */
  sign: (message: Uint8Array) => Buffer
  /** The active key, to be named and used as one, whatever is awaited between. */
  signer: () => { keyId: string; x: string; sign: (message: Uint8Array) => Buffer }
  /** Whether a signature is that of the named key. False for a key we never had. */
  verify: (keyId: string, message: Uint8Array, signature: Uint8Array) => boolean
  /** Whether a key was ours alone at the instant at which it signed. */
  trust: (keyId: string, signedAt: Date) => KeyTrust
  /**
   * What others must know to verify what we sign: our keys under the address of today, which is the first, and under each former
   * one. It names the addresses of the settings and of the register, and none that a request says.
   */
  issuerKeys: () => IssuerKeys
  /** Looks into the history again; see `follow`. */
  refresh: () => Promise<void>
  /** Keeps up with the history until the function that it returns is called. */
  follow: (log: Log) => () => Promise<void>
}

/** Between two looks into the history, in milliseconds; well below `keyLead`. */
const pause = 1_000

type Known = {
  history: KeyHistory
  /** Origins that signed statements of the register name. */
  addresses: string[]
  active: SigningKey | null
  activeId: string
}

/**
 * Opens the keys of an installation that prepareKeys made ready: private halves from where the configuration says, the
 * public history from the database.
 *
 * Signing and verifying ask memory alone. Each process that serves looks into the history once a second, off the path
 * of any request (`follow`), so that it learns of a rotation or a compromise on the command line, or on another
 * node, without being started anew. A new key is in the history five seconds before it signs (`keyLead`):
 * no process meets its signature before it knows the key.
 */
export async function openKeyRing(
  config: Pick<Config, 'signingKey' | 'dataDir' | 'baseUrl' | 'formerBaseUrls'>,
  { read }: Pick<DatabaseHandle, 'read'>,
  clock: () => Date,
): Promise<KeyRing> {
  const source = openKeySource(config)
  const checkers = new Map<string, CheckSignature>()
  let known = await look(null)

  async function look(before: SigningKey | null): Promise<Known> {
    const history = await listKnownKeys(read)
    const addresses = (await listIssuerAddresses(read)).map(({ origin }) => origin)
    for (const key of history) {
      if (!checkers.has(key.id)) {
        checkers.set(key.id, signatureChecker(keyOfJwk(toPublicJwk(key))))
      }
    }
    const activeId = signingKeyAt(history, clock())?.id ?? ''
    const active =
      before?.jwk.kid === activeId
        ? before
        : (source.list().find(({ jwk }) => jwk.kid === activeId) ?? null)
    return { history, addresses, active, activeId }
  }

  function requireActive(): SigningKey {
    if (known.active) return known.active
    const place = source.placeOf(known.activeId)
    throw new Error(`the key ${known.activeId} cannot sign here: its private half is not ${place}`)
  }

  async function refresh() {
    known = await look(known.active)
  }

  return {
    get activeId() {
      return known.activeId
    },
    get publicKeys() {
      return known.history.map(toPublicJwk)
    },
    sign: (message) => requireActive().sign(message),
    signer() {
      const { jwk, sign } = requireActive()
      return { keyId: jwk.kid, x: jwk.x, sign }
    },
    verify: (keyId, message, signature) => checkers.get(keyId)?.(message, signature) ?? false,
    trust: (keyId, signedAt) =>
      trustAt(
        known.history.find(({ id }) => id === keyId),
        signedAt,
      ),
    issuerKeys: () =>
      namedOrigins(config, known.addresses).map((origin) => describe(origin, known.history)),
    refresh,
    follow(log) {
      let round: Promise<void> | null = null
      let failed = false
      const timer = setInterval(() => {
        round ??= workAs('look up signing keys', refresh)
          .then(() => void (failed = false))
          .catch((error) => {
            // Once: what keeps a process from its database is said in many other places.
            if (!failed) log.error({ err: error }, 'keys not looked up; the known ones go on')
            failed = true
          })
          .finally(() => (round = null))
      }, pause)
      timer.unref()
      return async () => {
        clearInterval(timer)
        await round
      }
    },
  }
}

function describe(issuer: string, history: KeyHistory): TrustedIssuer {
  return {
    issuer,
    did: issuerDid(issuer),
    keys: history.map(({ id, x, compromisedFrom }) => ({
      kid: id,
      x,
      compromisedFrom: compromisedFrom?.toISOString() ?? null,
    })),
  }
}
