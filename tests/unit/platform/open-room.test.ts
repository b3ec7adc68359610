import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openRoom } from '../../../app/platform/http/open-room'
import { bodyRooms } from '../../../app/platform/http/read-body'
import { networksAround } from '../../../app/platform/throttle/network'

test('what bodies hold together is bounded, in all and for each client, and given back', () => {
  const room = openRoom({ all: 100, each: 60 })
  const a = room.enter('a')
  expect(a.take(50)).toBe(true)
  expect(a.take(11)).toBe(false)
  expect(room.enter('b').take(51)).toBe(false)
  expect(room.enter('b').take(50)).toBe(true)
  a.leave()
  a.leave()
  expect(room.enter('c').take(51)).toBe(false)
  expect(room.enter('c').take(50)).toBe(true)
})

test('whoever holds most loses the heaviest, and of equal ones the oldest, to whoever holds less', () => {
  const room = openRoom({ all: 100, each: 100 })
  const lost: string[] = []
  const hold = (name: string, client: string, bytes: number) =>
    room.enter(client, () => lost.push(name)).take(bytes)
  expect([
    hold('a1', 'a', 30),
    hold('a2', 'a', 30),
    hold('a3', 'a', 10),
    hold('b1', 'b', 30),
  ]).toEqual([true, true, true, true])
  expect(hold('c1', 'c', 10)).toBe(true)
  expect(lost).toEqual(['a1'])
  expect(hold('b2', 'b', 35)).toBe(false)
  expect(hold('c2', 'c', 30)).toBe(true)
  expect(lost).toEqual(['a1', 'a2'])
})

test('never is more held than there is room for, and whoever lost a place holds nothing', () => {
  const step = fc.record({
    who: fc.integer({ min: 0, max: 7 }),
    bytes: fc.integer({ min: 1, max: 70 }),
    leaves: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const most = { all: 100, each: 60 }
      const room = openRoom(most)
      const held = new Map<number, number>()
      const places = Array.from({ length: 8 }, (_, who) =>
        room.enter(['wide', `net ${who % 3}`], () => held.delete(who)),
      )
      for (const { who, bytes, leaves } of steps) {
        const taken = places[who]?.take(bytes)
        if (taken) held.set(who, (held.get(who) ?? 0) + bytes)
        if (leaves) places[who]?.leave()
        if (leaves) held.delete(who)
        const sum = [...held.values()].reduce((all, each) => all + each, 0)
        expect(sum).toBeLessThanOrEqual(most.all)
        for (const net of [0, 1, 2]) {
          const own = [...held].filter(([each]) => each % 3 === net)
          expect(own.reduce((all, [, each]) => all + each, 0)).toBeLessThanOrEqual(most.each)
        }
      }
    }),
  )
})

test.each(['form', 'file', 'list'] as const)(
  'a network of many addresses fills the room of a %s with slow bodies: whoever comes from elsewhere has room',
  (kind) => {
    const room = bodyRooms[kind]
    const places = Array.from({ length: 600 }, (_, index) =>
      room.enter(networksAround(`2001:db8:1:${index.toString(16)}::1`)),
    )
    for (const place of places) place.take(262_144)
    const honest = ['192.0.2.7', '2001:db9::1', '2001:db8:2::1'].map((address) =>
      room.enter(networksAround(address)),
    )
    for (const place of honest) expect(place.take(4_096)).toBe(true)
    for (const place of [...places, ...honest]) place.leave()
  },
)
