import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openFairLine } from '../../../app/platform/work/fair-line'

type Piece = { client: string[]; came: number }

const name = fc.constantFrom('a', 'b', 'c')
/** Somebody with their networks around them, from the widest. */
const client = fc.array(name, { minLength: 1, maxLength: 3 })
/** Somebody comes, or whoever is next is taken. */
const steps = fc.array(fc.option(client, { nil: 'take' as const, freq: 2 }), { maxLength: 60 })

/**
 * Does the steps, and then takes until nothing is left.
 *
 * @param note told of each that was taken, with what waited before and what waits after.
 */
function runSteps(
  given: readonly (string[] | 'take')[],
  note: (taken: Piece, before: Piece[], after: Piece[]) => void = () => undefined,
): Piece[] {
  const line = openFairLine<Piece>()
  const order: Piece[] = []
  let waiting: Piece[] = []
  function take() {
    const taken = line.take()
    const before = waiting
    waiting = before.filter((each) => each !== taken)
    expect(line.size).toBe(waiting.length)
    if (!taken) return
    expect(before).toContain(taken)
    order.push(taken)
    note(taken, before, waiting)
  }
  for (const [came, step] of given.entries()) {
    if (step === 'take') take()
    else {
      const piece = { client: step, came }
      line.add(step, piece)
      waiting = [...waiting, piece]
    }
  }
  while (waiting.length > 0) take()
  expect(line.take()).toBeUndefined()
  return order
}

test('everybody who came is taken once, and of one client who came first goes first', () => {
  fc.assert(
    fc.property(steps, (given) => {
      const order = runSteps(given)
      const clients = given.filter((step) => step !== 'take').map(String)
      expect(order).toHaveLength(clients.length)
      for (const own of clients) {
        const came = order.filter((piece) => String(piece.client) === own).map((each) => each.came)
        expect(came).toEqual([...came].sort((a, b) => a - b))
      }
    }),
  )
})

test('while two neighbours of any width both wait, neither is taken twice before the other', () => {
  const around = fc.array(name, { maxLength: 2 })
  const pair = fc.uniqueArray(name, { minLength: 2, maxLength: 2 })
  fc.assert(
    fc.property(steps, around, pair, (given, wider, neighbours) => {
      const branchOf = ({ client: names }: Piece) =>
        neighbours.find((each) => [...wider, each].every((part, at) => names[at] === part))
      const wait = (pieces: Piece[]) => new Set(pieces.map(branchOf).filter(Boolean)).size === 2
      let last: string | undefined
      runSteps(given, (taken, before, after) => {
        const branch = branchOf(taken)
        if (!wait(before)) last = undefined
        if (branch) expect(branch).not.toBe(last)
        if (branch) last = branch
        if (!wait(after)) last = undefined
      })
    }),
    { numRuns: 500 },
  )
})

test('of too many whoever has most below the widest name gives up what came last', () => {
  fc.assert(
    fc.property(fc.array(client, { minLength: 1, maxLength: 40 }), (clients) => {
      const line = openFairLine<Piece>()
      const pieces = clients.map((own, came) => ({ client: own, came }))
      for (const piece of pieces) line.add(piece.client, piece)
      const given = line.takeHeaviest()
      const below = (names: string[]) =>
        pieces.filter((each) => names.every((part, at) => each.client[at] === part)).length
      const widest = clients.map(([first = '']) => below([first]))
      expect(below((given?.client ?? []).slice(0, 1))).toBe(Math.max(...widest))
      const own = pieces.filter((each) => String(each.client) === String(given?.client))
      expect(given).toBe(own.at(-1))
      expect(line.size).toBe(pieces.length - 1)
    }),
  )
})

test('whoever comes last from elsewhere is taken after one of a crowd, however many networks it has', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 40 }), (crowd) => {
      const line = openFairLine<string>()
      for (const [site, own] of crowd) line.add(['crowd', site, own], 'crowd')
      line.add(['elsewhere', 'site', 'own'], 'honest')
      expect([line.take(), line.take()]).toEqual(['crowd', 'honest'])
    }),
  )
})
