/**
 * The order in which items are shown at first: the same for every reader and in every language, and another than their author's.
 *
 * @param seed the name of the part, so that parts of one length are mixed differently.
 * @returns the places of the items, from 0.
 */
export function shuffleItems(count: number, seed: string): number[] {
  const weights = Array.from({ length: count }, (_, item) => hash(`${seed} ${item}`))
  const order = [...weights.keys()].sort((a, b) => weights[a]! - weights[b]! || a - b)
  const isMixed = order.some((item, place) => item !== place)
  return isMixed ? order : [...order.slice(1), ...order.slice(0, 1)]
}

/** FNV-1a of 32 bits, with a last mixing, so that texts that differ in their end differ in all. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  return (value ^ (value >>> 13)) >>> 0
}
