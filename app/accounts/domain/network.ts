/**
 * What counts as one address for throttling: an IPv4 address, or the first 64 bits of an IPv6 one, because
 * every household and every rented machine has all the addresses below those (RFC 6177).
 */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1]
  if (mapped || !plain.includes(':')) return mapped ?? plain
  const [front = '', back = ''] = plain.split('::')
  const before = front ? front.split(':') : []
  const after = back ? back.split(':') : []
  const gap = Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(gap).fill('0'), ...after].slice(0, 4)
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
