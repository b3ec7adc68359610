import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** IPv4 that is not the public internet (IANA's special-purpose registry, RFC 6890), with what it is for. */
const specialIPv4 = [
  ['0.0.0.0', 8, 'this network'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'shared by a carrier'],
  ['127.0.0.0', 8, 'loopback'],
  ['168.63.129.16', 32, 'of the registry public, and in one cloud the machine that runs ours'],
  ['169.254.0.0', 16, 'link-local, where clouds tell machines their secrets'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'protocol assignments'],
  ['192.0.2.0', 24, 'documentation'],
  ['192.88.99.0', 24, '6to4 relays'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'benchmarks'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved, and broadcast'],
] as const

/** Parts of 2000::/3 that lead elsewhere or nowhere; all other IPv6 is no unicast of the public internet. */
const specialIPv6 = [
  ['2001::', 23, 'protocol assignments, Teredo among them'],
  ['2001:db8::', 32, 'documentation'],
  ['2002::', 16, '6to4, which holds an IPv4 address'],
  ['3fff::', 20, 'documentation'],
] as const

const special = new BlockList()
for (const [network, prefix] of specialIPv4) special.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of specialIPv6) special.addSubnet(network, prefix, 'ipv6')

const unicast = new BlockList()
unicast.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address is one of the public internet. An IPv4 address within an IPv6 one never is. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, 'ipv4')
  const plain = address.replace(/%.*$/, '')
  return isIPv6(plain) && unicast.check(plain, 'ipv6') && !special.check(plain, 'ipv6')
}
