import fc from 'fast-check'
import { expect, test } from 'vitest'
import { networksAround } from '../../../app/platform/throttle/network'
import { isBusy } from '../../../app/platform/work/busy'
import { oneATurn } from '../../../app/platform/work/one-a-turn'

test('what is asked at once begins in order, each in a turn of the loop of its own', async () => {
  const ownTurn = oneATurn(100)
  let turn = 0
  let counting = setImmediate(function count() {
    turn++
    counting = setImmediate(count)
  })
  const begun: { name: string; turn: number }[] = []
  const work = async (name: string) => {
    await ownTurn(() => 'one')
    begun.push({ name, turn })
  }
  await Promise.all(['first', 'second', 'third'].map(work))
  clearImmediate(counting)
  expect(begun.map(({ name }) => name)).toEqual(['first', 'second', 'third'])
  expect(new Set(begun.map((each) => each.turn)).size).toBe(3)
})

test('what is asked later, while others wait, waits behind them', async () => {
  const ownTurn = oneATurn(100)
  const told: string[] = []
  const work = (name: string) => ownTurn(() => 'one').then(() => void told.push(name))
  const early = [work('first'), work('second')]
  await early[0]
  await Promise.all([...early, work('third')])
  expect(told).toEqual(['first', 'second', 'third'])
})

test('it begins again after it had nothing to do', async () => {
  const ownTurn = oneATurn(100)
  await ownTurn(() => 'one')
  await expect(ownTurn(() => 'one')).resolves.toBeUndefined()
})

test('a flood from one client keeps nobody else waiting for more than one of it', async () => {
  const ownTurn = oneATurn(100)
  const told: string[] = []
  const work = (client: string) => ownTurn(() => client).then(() => void told.push(client))
  await Promise.all([...Array.from({ length: 50 }, () => 'flood'), 'other'].map(work))
  expect(told.slice(0, 2)).toEqual(['flood', 'other'])
  expect(told).toHaveLength(51)
})

test('of more than may wait, whoever has most waiting is told so at once; everybody else has a turn', async () => {
  const ownTurn = oneATurn(10)
  const work = (client: string) =>
    ownTurn(() => client).then(
      () => 'begun',
      (error: unknown) => isBusy(error),
    )
  const flood = Array.from({ length: 40 }, () => work('flood'))
  const others = ['a', 'b', 'c'].map(work)
  expect(await Promise.all(others)).toEqual(['begun', 'begun', 'begun'])
  const outcomes = await Promise.all(flood)
  expect(outcomes.filter((each) => each === 'begun')).toHaveLength(7)
  expect(outcomes.filter((each) => each === true)).toHaveLength(33)
})

test('who somebody is is not asked while nobody else waits', async () => {
  const ownTurn = oneATurn(100)
  await ownTurn(() => expect.unreachable('nobody else is there'))
})

test('behind the address of a flood of files whoever reads waits for one of each other kind, a person known there for one of their own', async () => {
  const kinds = ['file', 'form', 'list', 'page'] as const
  const flood = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(30)), { maxLength: 200 })
  await fc.assert(
    fc.asyncProperty(flood, fc.constantFrom(...kinds), async (sent, kind) => {
      const ownTurn = oneATurn(1_000)
      const told: string[] = []
      const network = (of: string) => [...networksAround('100.64.7.7'), of]
      const ask = (of: string, own: [string, string]) =>
        ownTurn(() => ({ network: network(of), own })).then(() => void told.push(own[1]))
      const crowd = sent.map(([of, connection]) => ask(of, ['stranger', `crowd ${connection}`]))
      const known = ask(kind, ['known', 'person'])
      await Promise.all([...crowd, known])
      const others = new Set(sent.map(([of]) => of))
      // The one that came first was let in before anybody else was there.
      expect(told.indexOf('person')).toBeLessThanOrEqual(1 + others.size * 2)
    }),
    { numRuns: 60 },
  )
})

test('so many may wait of one network, whatever their connections: the heaviest of it gives up the last, others are not asked', async () => {
  const ownTurn = oneATurn(1_000)
  const ask = (network: string, own: string) =>
    ownTurn(() => ({ network: [network], own: ['stranger', own] }), 4).then(
      () => 'begun',
      (error: unknown) => (isBusy(error) ? 'busy' : Promise.reject(error)),
    )
  const flood = Array.from({ length: 20 }, () => ask('carrier', 'flood'))
  const honest = ask('carrier', 'honest')
  const elsewhere = Array.from({ length: 4 }, () => ask('elsewhere', 'somebody'))
  expect(await honest).toBe('begun')
  expect(await Promise.all(elsewhere)).toEqual(['begun', 'begun', 'begun', 'begun'])
  const outcomes = await Promise.all(flood)
  // Four of them had places, of which one was given up.
  expect(outcomes.filter((each) => each === 'begun')).toHaveLength(3)
})
