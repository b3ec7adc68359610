import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statusPurposes } from '../../../app/certification/credential/status-place'
import { listsNeeded } from '../../../app/certification/status/lists-needed'
import { markPositions, type MarkedEvent } from '../../../app/certification/status/mark-positions'

const anEvent: fc.Arbitrary<MarkedEvent> = fc.record({
  list: fc.integer({ min: 1, max: 3 }),
  position: fc.integer({ min: 0, max: 5 }),
  kind: fc.constantFrom('awarded', 'suspended', 'reinstated', 'revoked', 'replaced'),
})

const at = { list: 1, position: 7 }

function bitsOf(...kinds: MarkedEvent['kind'][]) {
  const marked = markPositions(kinds.map((kind) => ({ ...at, kind })))
  return statusPurposes.filter((purpose) => marked(1, purpose).includes(7))
}

test('what cannot be accepted is marked, and what is final in both lists', () => {
  expect(bitsOf('awarded')).toEqual([])
  expect(bitsOf('suspended')).toEqual(['suspension'])
  expect(bitsOf('suspended', 'reinstated')).toEqual([])
  expect(bitsOf('suspended', 'reinstated', 'suspended')).toEqual(['suspension'])
  expect(bitsOf('revoked')).toEqual(['revocation', 'suspension'])
  expect(bitsOf('replaced')).toEqual(['revocation', 'suspension'])
  expect(bitsOf('suspended', 'revoked', 'reinstated')).toEqual(['revocation', 'suspension'])
})

test('the order in which events are read makes no difference', () => {
  fc.assert(
    fc.property(fc.array(anEvent), (events) => {
      const [one, other] = [markPositions(events), markPositions([...events].reverse())]
      for (const purpose of statusPurposes) {
        for (const list of [1, 2, 3]) {
          expect(other(list, purpose).sort()).toEqual(one(list, purpose).sort())
        }
      }
    }),
  )
})

test('whatever happens afterwards, a revoked place stays marked, once, and no other is', () => {
  fc.assert(
    fc.property(fc.array(anEvent), anEvent, (events, { list, position }) => {
      const marked = markPositions([{ list, position, kind: 'revoked' }, ...events])
      expect(marked(list, 'revocation').filter((each) => each === position)).toHaveLength(1)
      const happened = new Set([`${list} ${position}`])
      for (const event of events) happened.add(`${event.list} ${event.position}`)
      for (const each of [1, 2, 3]) {
        for (const place of marked(each, 'suspension')) {
          expect(happened.has(`${each} ${place}`)).toBe(true)
        }
      }
    }),
  )
})

test('the next list is needed as soon as the newest is half full, and not before', () => {
  expect(listsNeeded(null, null)).toBe(1)
  expect(listsNeeded({ list: 1, entries: 65_535 }, 1)).toBe(1)
  expect(listsNeeded({ list: 1, entries: 65_536 }, 1)).toBe(2)
  expect(listsNeeded({ list: 1, entries: 65_536 }, 2)).toBe(2)
  expect(listsNeeded({ list: 3, entries: 1 }, 2)).toBe(3)
})
