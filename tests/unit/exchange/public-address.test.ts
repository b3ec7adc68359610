import type { lookup, LookupAddress } from 'node:dns'
import fc from 'fast-check'
import ipaddr from 'ipaddr.js'
import { expect, test } from 'vitest'
import { judgeAddress } from '../../../app/exchange/sending/judge-address'
import { lookUpPublic } from '../../../app/exchange/sending/look-up-public'
import { isPublicAddress } from '../../../app/exchange/sending/public-address'

/** Blocks that are nobody's on the internet: IANA's special-purpose registries (RFC 6890), and addresses of clouds. */
const blocks = [
  ['0.0.0.0/8', 'this network'],
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'shared by a carrier (CGNAT)'],
  ['127.0.0.0/8', 'loopback'],
  ['168.63.129.16/32', 'the platform of one cloud'],
  ['169.254.0.0/16', 'link-local, the metadata of clouds'],
  ['172.16.0.0/12', 'private'],
  ['192.0.0.0/24', 'protocol assignments'],
  ['192.0.2.0/24', 'documentation'],
  ['192.88.99.0/24', '6to4 relays'],
  ['192.168.0.0/16', 'private'],
  ['198.18.0.0/15', 'benchmarks'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.0/4', 'multicast'],
  ['240.0.0.0/4', 'reserved, and broadcast'],
  ['::/128', 'no address'],
  ['::1/128', 'loopback'],
  ['::/96', 'IPv4-compatible'],
  ['::ffff:0:0/96', 'IPv4-mapped'],
  ['64:ff9b::/96', 'NAT64'],
  ['64:ff9b:1::/48', 'NAT64 of a network'],
  ['100::/64', 'discard'],
  ['100:0:0:1::/64', 'dummy'],
  ['2001::/32', 'Teredo'],
  ['2001:2::/48', 'benchmarks'],
  ['2001:10::/28', 'ORCHID'],
  ['2001:20::/28', 'ORCHID, version 2'],
  ['2001:db8::/32', 'documentation'],
  ['2002::/16', '6to4'],
  ['3fff::/20', 'documentation'],
  ['4000::/3', 'not given out'],
  ['5f00::/16', 'segment routing'],
  ['fc00::/7', 'unique local, the metadata of clouds'],
  ['fe80::/10', 'link-local'],
  ['fec0::/10', 'site-local'],
  ['ff00::/8', 'multicast'],
] as const

/** The addresses of a block, its first and last one often. */
function addressesOf(block: string): fc.Arbitrary<string> {
  const [network, prefix] = ipaddr.parseCIDR(block)
  const bytes = network.toByteArray()
  const fill = (rest: number[]) =>
    bytes.map((byte, at) => {
      const fixed = Math.min(8, Math.max(0, prefix - at * 8))
      const mask = (0xff << (8 - fixed)) & 0xff
      return (byte & mask) | ((rest[at] ?? 0) & ~mask & 0xff)
    })
  const edges = fc.constantFrom(
    bytes.map(() => 0),
    bytes.map(() => 255),
  )
  const any = fc.array(fc.nat(255), { minLength: bytes.length, maxLength: bytes.length })
  return fc.oneof(edges, any).map((rest) => ipaddr.fromByteArray(fill(rest)).toString())
}

test.each(blocks)('no address of %s (%s) is public, by itself or within IPv6', (block) => {
  fc.assert(
    fc.property(addressesOf(block), (address) => {
      expect(isPublicAddress(address), address).toBe(false)
      const host = address.includes(':') ? `[${address}]` : address
      expect(judgeAddress(`https://${host}/`, [])).toEqual({ kind: 'refused', why: 'not-public' })
    }),
  )
})

const anyIPv4 = fc.array(fc.nat(255), { minLength: 4, maxLength: 4 })

test('what holds an IPv4 address within IPv6 is never public, whichever address it is', () => {
  const within = (prefix: string) => anyIPv4.map((bytes) => `${prefix}${bytes.join('.')}`)
  const sixToFour = anyIPv4.map(
    ([a = 0, b = 0, c = 0, d = 0]) =>
      `2002:${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}::1`,
  )
  const forms = ['::', '::ffff:', '64:ff9b::', '64:ff9b:1::', '::ffff:0:'].map(within)
  fc.assert(
    fc.property(fc.oneof(...forms, sixToFour), (address) => {
      expect(isPublicAddress(address), address).toBe(false)
    }),
  )
})

test('however an address of a block is spelt in a URL, it is known', () => {
  const inside = fc.constantFrom(...blocks.filter(([block]) => !block.includes(':')))
  const spelt = inside.chain(([block]) =>
    fc.tuple(addressesOf(block), fc.constantFrom('decimal', 'hexadecimal', 'octal', 'short')),
  )
  fc.assert(
    fc.property(spelt, ([address, way]) => {
      const bytes = ipaddr.parse(address).toByteArray()
      const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0)
      const rest = bytes.slice(1).reduce((sum, byte) => sum * 256 + byte, 0)
      const host = {
        decimal: String(number),
        hexadecimal: bytes.map((byte) => `0x${byte.toString(16)}`).join('.'),
        octal: `0${number.toString(8)}`,
        short: `${bytes[0]}.${rest}`,
      }[way]
      expect(judgeAddress(`https://${host}/`, []), host).toEqual({
        kind: 'refused',
        why: 'not-public',
      })
    }),
  )
})

test('nothing that another library holds for special is public', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
      // As browsers write it: the other library reads fewer spellings.
      const host = address.includes(':') ? new URL(`http://[${address}]/`).hostname : address
      const plain = host.replace(/[[\]]/g, '')
      if (isPublicAddress(address)) expect(ipaddr.parse(plain).range()).toBe('unicast')
    }),
    { numRuns: 2000 },
  )
})

test('the addresses beside the blocks are public', () => {
  const beside = ['9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255']
  const others = [
    '168.63.129.15',
    '168.63.129.17',
    '169.253.255.255',
    '172.32.0.0',
    '223.255.255.255',
  ]
  for (const address of [...beside, ...others, '2001:200::1', '2a00:1450::1', '2c0f::1']) {
    expect(isPublicAddress(address), address).toBe(true)
  }
})

/** A resolver that answers in turn, and how often it was asked. */
function givenResolver(...answers: string[][]) {
  let asked = 0
  const resolve = ((_host: string, _options: object, callback: unknown) => {
    const answer = answers[Math.min(asked++, answers.length - 1)] ?? []
    const addresses = answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    ;(callback as (error: null, addresses: LookupAddress[]) => void)(null, addresses)
  }) as typeof lookup
  return { resolve, asked: () => asked }
}

/** What a connection would be made to. */
function lookUp(resolve: typeof lookup, all: boolean) {
  return new Promise<string[]>((done, fail) => {
    lookUpPublic(resolve)('name.example', { all }, (error, address) => {
      if (error) fail(error)
      else done(typeof address === 'string' ? [address] : address.map((each) => each.address))
    })
  })
}

const outside = fc.constantFrom('93.184.215.14', '8.8.8.8', '2a00:1450::1')
const within = fc.constantFrom('127.0.0.1', '::ffff:10.0.0.1', '169.254.169.254', '64:ff9b::a00:1')

test('a name with one address inside among its addresses is refused, in whichever place', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(outside, { maxLength: 3 }),
      within,
      fc.array(outside, { maxLength: 3 }),
      fc.boolean(),
      async (before, bad, after, all) => {
        const { resolve } = givenResolver([...before, bad, ...after])
        await expect(lookUp(resolve, all)).rejects.toThrow('the address is not public')
      },
    ),
  )
})

test('a connection goes to an address that was judged: a name that changes its mind is not asked again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(outside, { minLength: 1, maxLength: 3 }),
      within,
      fc.boolean(),
      async (first, later, all) => {
        const { resolve, asked } = givenResolver(first, [later])
        expect(await lookUp(resolve, all)).toEqual(all ? first : first.slice(0, 1))
        expect(asked()).toBe(1)
        await expect(lookUp(resolve, all)).rejects.toThrow('the address is not public')
      },
    ),
  )
})

test('a name without an address is refused', async () => {
  for (const all of [true, false]) {
    await expect(lookUp(givenResolver([]).resolve, all)).rejects.toThrow('not public')
  }
})
