import fc from 'fast-check'
import { expect, test } from 'vitest'
import { networkOf, networksAround } from '../../../app/platform/throttle/network'

test.each([
  ['192.0.2.7', ['192.0/16', '192.0.2/24', '192.0.2.7']],
  ['::ffff:192.0.2.7', ['192.0/16', '192.0.2/24', '192.0.2.7']],
  ['2001:db8:1:2:aaaa::1', ['2001:db8::/32', '2001:db8:1::/48', '2001:db8:1:2::/64']],
  ['2001:0DB8:1:2::2', ['2001:db8::/32', '2001:db8:1::/48', '2001:db8:1:2::/64']],
  ['2001:db8::1', ['2001:db8::/32', '2001:db8:0::/48', '2001:db8:0:0::/64']],
  ['fe80::1%eth0', ['fe80:0::/32', 'fe80:0:0::/48', 'fe80:0:0:0::/64']],
  ['::1', ['0:0::/32', '0:0:0::/48', '0:0:0:0::/64']],
  ['unknown', ['unknown']],
])('%s is in %j, and counts as the last of them', (address, networks) => {
  expect(networksAround(address)).toEqual(networks)
  expect(networkOf(address)).toBe(networks.at(-1))
})

test('addresses that count as one are in the same networks, and whatever a proxy says of an address is one', () => {
  const addresses = fc.oneof(fc.ipV4(), fc.ipV6(), fc.string())
  fc.assert(
    fc.property(addresses, (address) => {
      const around = networksAround(address)
      expect(around.at(-1)).toBe(networkOf(address))
      expect(around.length).toBeLessThanOrEqual(3)
    }),
  )
  const group = fc.integer({ min: 0, max: 0xffff }).map((each) => each.toString(16))
  const groups = fc.array(group, { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(groups, groups, (one, other) => {
      const same = [...one.slice(0, 4), ...other.slice(4)]
      expect(networksAround(same.join(':'))).toEqual(networksAround(one.join(':')))
    }),
  )
})
