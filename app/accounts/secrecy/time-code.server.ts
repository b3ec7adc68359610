import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

/** Seconds that a code stands for (RFC 6238, 5.2). */
const period = 30

/** What every authenticator app understands: SHA-1, six digits, 30 seconds. */
const kind = { algorithm: 'SHA1', digits: 6, period } as const

/** A new secret for time-based codes: 160 random bits (RFC 4226, 4), in base32. */
export function makeFactorSecret(): string {
  return new Secret({ buffer: new Uint8Array(randomBytes(20)).buffer }).base32
}

/** The address that an authenticator app reads from a QR code, or opens on the phone itself. */
export function factorAddress(secret: string, { site, email }: { site: string; email: string }) {
  const issuer = `Shanyrak ${site}`
  return new TOTP({ ...kind, issuer, label: email, secret: Secret.fromBase32(secret) }).toString()
}

/** The code that an authenticator app shows at an instant. */
export function codeAt(secret: string, now: Date): string {
  const totp = new TOTP({ ...kind, secret: Secret.fromBase32(secret) })
  return totp.generate({ timestamp: now.getTime() })
}

/**
 * The time step whose code this is, or null: the current step, or one beside it, since clocks and people are
 * slow (RFC 6238, 5.2). Spaces, as some apps show them, do not matter.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const totp = new TOTP({ ...kind, secret: Secret.fromBase32(secret) })
  const drift = totp.validate({ token, timestamp: now.getTime(), window: 1 })
  return drift === null ? null : Math.floor(now.getTime() / 1000 / period) + drift
}
