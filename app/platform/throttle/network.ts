/**
 * What counts as one address for throttling: an IPv4 address, or the first 64 bits of an IPv6 one, because
 * every household and every rented machine has all the addresses below those (RFC 6177).
 */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1]
  if (mapped || !plain.includes(':')) return mapped ?? plain
  return `${groupsOf(plain).slice(0, 4).join(':')}::/64`
}

/**
 * The networks that an address is in, the widest first and networkOf last: the first 32, 48 and 64 bits of an IPv6 address,
 * the first 16, 24 and 32 of an IPv4 one. A place that is connected gets 48 bits of its own, a provider 32 (RFC 6177; RIPE-738,
 * 5.1): whoever has a million of networks has them in one that is wider.
 */
export function networksAround(address: string): string[] {
  const network = networkOf(address)
  if (network.includes(':')) {
    const groups = groupsOf(network.replace('/64', ''))
    const wider = [2, 3].map((count) => `${groups.slice(0, count).join(':')}::/${count * 16}`)
    return [...wider, network]
  }
  const bytes = network.split('.')
  if (bytes.length !== 4) return [network]
  return [`${bytes.slice(0, 2).join('.')}/16`, `${bytes.slice(0, 3).join('.')}/24`, network]
}

/** The eight groups of an IPv6 address, without zeros before their digits. */
function groupsOf(plain: string): string[] {
  const [front = '', back = ''] = plain.split('::')
  const before = front ? front.split(':') : []
  const after = back ? back.split(':') : []
  const gap = Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(gap).fill('0'), ...after]
  return groups.map((group) => group.replace(/^0+(?=.)/, ''))
}
