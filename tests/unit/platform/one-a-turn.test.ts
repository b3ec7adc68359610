import { expect, test } from 'vitest'
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
