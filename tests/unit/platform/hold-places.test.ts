import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdPlaces, type Place } from '../../../app/platform/http/hold-places'
import { networksAround } from '../../../app/platform/throttle/network'
import { branchesOf, findHeaviest } from '../../../app/platform/work/shares'

test('whoever comes has a place; where all are taken, whoever holds most loses the one that has rested longest', () => {
  const lost: string[] = []
  const hold = holdPlaces(4)
  const enter = (name: string, client: string) => hold(client, () => lost.push(name))
  const a1 = enter('a1', 'a')
  enter('a2', 'a')
  enter('b1', 'b')
  enter('a3', 'a')
  a1.begin()
  enter('c1', 'c')
  expect(lost).toEqual(['a2'])
  a1.end()
  enter('c2', 'c')
  enter('c3', 'c')
  expect(lost).toEqual(['a2', 'a3', 'c1'])
})

test('where work is done in all places of whoever holds most, the first of them is lost', () => {
  const lost: string[] = []
  const hold = holdPlaces(3)
  for (const name of ['a1', 'a2', 'a3']) hold('a', () => lost.push(name)).begin()
  hold('b', () => lost.push('b'))
  expect(lost).toEqual(['a1'])
})

test('whoever has a /32 of addresses takes no place from others', () => {
  const lost: string[] = []
  const hold = holdPlaces(100)
  const honest = ['192.0.2.7', '2001:db9::1'].map((address) =>
    hold(networksAround(address), () => lost.push(address)),
  )
  for (let at = 0; at < 5_000; at += 1) {
    const host = `2001:db8:${(at % 70).toString(16)}:${at.toString(16)}::1`
    hold(networksAround(host), () => undefined).begin()
  }
  expect(honest).toHaveLength(2)
  expect(lost).toEqual([])
})

test('never are more places held than there are, and whoever loses one is of those who hold most', () => {
  const step = fc.record({
    net: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })),
    does: fc.constantFrom('enter', 'begin', 'end', 'leave'),
    which: fc.nat(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const hold = holdPlaces(8)
      type Mine = { place: Place; client: string[]; underWay: number }
      const held = new Set<Mine>()
      for (const { net, does, which } of steps) {
        if (does === 'enter') {
          const before = [...held]
          const client = [`wide ${net[0]}`, `own ${net[1]}`]
          const mine: Mine = { place: { begin() {}, end() {}, leave() {} }, client, underWay: 0 }
          mine.place = hold(client, () => {
            held.delete(mine)
          })
          held.add(mine)
          expect(held.size).toBeLessThanOrEqual(8)
          const gone = before.find((each) => !held.has(each))
          expect(gone !== undefined).toBe(before.length === 8)
          if (!gone) continue
          // As the slower rule says that all places here are shared by.
          const weighed = before.map((each) => ({ branches: branchesOf(each.client), weight: 1 }))
          const sizes = (own: readonly string[]) =>
            own.map((name) => weighed.filter(({ branches }) => branches.includes(name)).length)
          expect(sizes(branchesOf(gone.client))).toEqual(
            sizes(findHeaviest(weighed)?.branches ?? []),
          )
          const own = before.filter((each) => `${each.client}` === `${gone.client}`)
          if (gone.underWay > 0) expect(own.every(({ underWay }) => underWay > 0)).toBe(true)
          continue
        }
        const mine = [...held][which % Math.max(1, held.size)]
        if (!mine || (does === 'end' && mine.underWay === 0)) continue
        mine.place[does]()
        if (does === 'leave') held.delete(mine)
        else mine.underWay += does === 'begin' ? 1 : -1
      }
    }),
  )
})
