import fc from 'fast-check'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { base64url } from '../../../../app/certification/credential/bytes'
import {
  decodeStatusList,
  encodeStatusList,
  readStatusBit,
} from '../../../../app/certification/credential/status-list'
import { statusBits, statusListLength } from '../../../../app/certification/credential/status-place'

const position = fc.integer({ min: 0, max: statusListLength - 1 })
const asCredential = (encodedList: string) => ({ credentialSubject: { encodedList } })

test('what was set is set, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(position, { maxLength: 50 }), position, async (set, other) => {
      const list = asCredential(await encodeStatusList(set))
      for (const each of set) expect(await readStatusBit(list, each)).toBe(true)
      expect(await readStatusBit(list, other)).toBe(set.includes(other))
    }),
    { numRuns: 50 },
  )
})

test('the same positions in any order give the same bytes', async () => {
  expect(await encodeStatusList([5, 1, 131_071])).toBe(await encodeStatusList([131_071, 5, 1, 5]))
})

test('the bit of position 0 is the highest of the first byte', async () => {
  expect(decodeStatusList(await encodeStatusList([0, 15])).subarray(0, 3)).toEqual(
    Uint8Array.of(0x80, 0x01, 0),
  )
})

test('a full list, and one whose bits are set at random, can be read', async () => {
  const all = Array.from({ length: statusListLength }, (_, index) => index)
  const half = all.filter((index) => Math.imul(index ^ (index >>> 7), 0x9e3779b1) >>> 31 === 0)
  expect(await readStatusBit(asCredential(await encodeStatusList(all)), 131_071)).toBe(true)
  const list = asCredential(await encodeStatusList(half))
  expect(await readStatusBit(list, half[1] ?? 0)).toBe(true)
})

const zipped = (bytes: number) => `u${base64url(gzipSync(Buffer.alloc(bytes), { level: 9 }))}`

test('a list that comes to gigabytes is refused before it takes their room', () => {
  const bomb = gzipSync(Buffer.alloc(19_000_000), { level: 9 })
  expect(bomb.length).toBeLessThan(20_000)
  const before = process.memoryUsage().arrayBuffers
  expect(() => decodeStatusList(`u${base64url(bomb)}`)).toThrow('too long')
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8_000_000)
  // Many bombs behind one another, as gzip allows, are too long as they are.
  const gigabytes = Buffer.concat(Array.from({ length: 110 }, () => bomb))
  expect(() => decodeStatusList(`u${base64url(gigabytes)}`)).toThrow('too long')
})

const spoiled: [string, string][] = [
  ['one byte more', zipped(16_385)],
  ['one byte less', zipped(16_383)],
  ['nothing in it', zipped(0)],
  ['another multibase', `z${zipped(16_384).slice(1)}`],
  ['no multibase', zipped(16_384).slice(1)],
  ['padding', `${zipped(16_384)}==`],
  ['an end that is missing', zipped(16_384).slice(0, 20)],
  ['no gzip', `u${base64url(new Uint8Array(100))}`],
  ['nothing', ''],
]

test.for(spoiled)('not a list: %s', async ([, encoded]) => {
  await expect(readStatusBit(asCredential(encoded), 0)).rejects.toThrow()
})

test.for([-1, 131_072, 0.5, Number.NaN])('there is no position %d', async (wrong) => {
  const list = asCredential(await encodeStatusList([]))
  await expect(readStatusBit(list, wrong)).rejects.toThrow(RangeError)
  await expect(encodeStatusList([wrong])).rejects.toThrow(RangeError)
})

test('whatever is not to be accepted has the bit that every verifier looks at', () => {
  expect(statusBits('standing')).toEqual({ revocation: false, suspension: false })
  expect(statusBits('expired')).toEqual({ revocation: false, suspension: false })
  expect(statusBits('suspended')).toEqual({ revocation: false, suspension: true })
  expect(statusBits('revoked')).toEqual({ revocation: true, suspension: true })
  expect(statusBits('replaced')).toEqual({ revocation: true, suspension: true })
})
