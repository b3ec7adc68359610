import { statusBits, statusPurposes, type StatusPurpose } from '../credential/status-place'

/** Something that happened, after its award, to the certificate at a place. */
export type MarkedEvent = {
  list: number
  position: number
  kind: 'awarded' | 'suspended' | 'reinstated' | 'revoked' | 'replaced'
}

/** The positions of a list whose bit is set. */
export type Marked = (list: number, purpose: StatusPurpose) => number[]

/**
 * Which bits events come to, in whatever order they were read. A certificate is suspended as long as it was suspended once
 * more than reinstated; revoked or replaced it is for ever. What a bit means `statusBits` says.
 */
export function markPositions(events: Iterable<MarkedEvent>): Marked {
  const places = new Map<string, { list: number; position: number; kinds: MarkedEvent['kind'][] }>()
  for (const { list, position, kind } of events) {
    const name = `${list} ${position}`
    const place = places.get(name) ?? { list, position, kinds: [] }
    place.kinds.push(kind)
    places.set(name, place)
  }
  const marked = new Map<string, number[]>()
  for (const { list, position, kinds } of places.values()) {
    const bits = statusBits(statusAfter(kinds))
    for (const purpose of statusPurposes.filter((each) => bits[each])) {
      const positions = marked.get(`${list} ${purpose}`) ?? []
      positions.push(position)
      marked.set(`${list} ${purpose}`, positions)
    }
  }
  return (list, purpose) => marked.get(`${list} ${purpose}`) ?? []
}

function statusAfter(kinds: MarkedEvent['kind'][]) {
  const count = (kind: MarkedEvent['kind']) => kinds.filter((each) => each === kind).length
  if (count('revoked') > 0) return 'revoked'
  if (count('replaced') > 0) return 'replaced'
  return count('suspended') > count('reinstated') ? 'suspended' : 'standing'
}
