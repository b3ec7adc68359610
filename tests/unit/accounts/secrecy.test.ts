import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { parseIin } from '../../../app/accounts/domain/iin'
import {
  hashClient,
  hashPassword,
  verifyPassword,
} from '../../../app/accounts/secrecy/hash-password.server'
import { hashIin, openIin, sealIin } from '../../../app/accounts/secrecy/seal-iin.server'
import type { Secrets } from '../../../app/platform/secrets/open-secrets.server'

const secretsOf = (seed: string): Secrets => ({
  derive: (purpose) =>
    createHash('sha256')
      .update(seed + purpose)
      .digest(),
})
const secrets = secretsOf('one')
const iin = parseIin('700911204362')!

test('a sealed IIN opens again, for its own person alone', () => {
  const { iinCipher } = sealIin(secrets, 'aigul', iin)
  expect(openIin(secrets, 'aigul', iinCipher)).toBe(iin)
  expect(() => openIin(secrets, 'asel', iinCipher)).toThrow()
  expect(() => openIin(secretsOf('two'), 'aigul', iinCipher)).toThrow()
})

test('a sealed IIN that was changed by one bit does not open', () => {
  const { iinCipher } = sealIin(secrets, 'aigul', iin)
  const bytes = Buffer.from(iinCipher, 'base64')
  for (const place of bytes.keys()) {
    const changed = Buffer.from(bytes)
    changed[place] = (changed[place] ?? 0) ^ 1
    expect(() => openIin(secrets, 'aigul', changed.toString('base64'))).toThrow()
  }
})

test('what is stored shows the last four digits and nothing more', () => {
  const first = sealIin(secrets, 'aigul', iin)
  expect(first.iinLastFour).toBe('4362')
  expect(JSON.stringify(first)).not.toContain('70091120')
  expect(sealIin(secrets, 'aigul', iin).iinCipher).not.toBe(first.iinCipher)
})

test('an IIN is found by the same hash, under the same key only', () => {
  expect(hashIin(secrets, iin)).toBe(hashIin(secrets, iin))
  expect(hashIin(secretsOf('two'), iin)).not.toBe(hashIin(secrets, iin))
})

test('a password is hashed with argon2id at the cost that OWASP names', async () => {
  const hash = await hashPassword('three warm evenings', 'a')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword(hash, 'three warm evenings', 'a')).toBe(true)
  expect(await verifyPassword(hash, 'three warm evening', 'a')).toBe(false)
})

test('a letter typed in two ways is the same password', async () => {
  const hash = await hashPassword('кофе\u0438\u0306 вечером', 'a')
  expect(await verifyPassword(hash, 'кофей вечером'.normalize('NFC'), 'a')).toBe(true)
})

test('without a hash no password is right', async () => {
  expect(await verifyPassword(null, 'three warm evenings', 'a')).toBe(false)
})

test('whoever floods the gate of passwords waits in their own queue: whoever comes after from elsewhere is next', async () => {
  let done = 0
  const flood = Array.from({ length: 120 }, () =>
    verifyPassword(null, 'a guess', hashClient(null, '2001:db8:1:1::1')).then(() => (done += 1)),
  )
  const settled = Promise.allSettled(flood)
  const elsewhere = hashClient(null, '192.0.2.7')
  const known = hashClient('somebody whose device is known', '2001:db8:1:1::1')
  for (const client of [elsewhere, known]) {
    expect(await verifyPassword(null, 'a guess', client)).toBe(false)
  }
  // A hundred of the flood are turned away at once, and most of those that wait are still to come.
  expect(done).toBeLessThan(20)
  const refused = (await settled).filter(({ status }) => status === 'rejected')
  expect(refused.length).toBeGreaterThanOrEqual(98)
})

test('whoever has many networks in one that is wider is one crowd at the gate of passwords', async () => {
  let done = 0
  const flood = Array.from({ length: 40 }, (_, network) =>
    verifyPassword(null, 'a guess', hashClient(null, `2001:db8:1:${network}::1`)).then(
      () => (done += 1),
    ),
  )
  const settled = Promise.allSettled(flood)
  await verifyPassword(null, 'a guess', hashClient(null, '192.0.2.7'))
  // Counted by 64 bits it would come after all of those.
  expect(done).toBeLessThan(20)
  await settled
})
