import { expect, test } from 'vitest'
import { oneATurn } from '../../../app/platform/work/one-a-turn'

test('what is asked at once begins in order, each in a turn of the loop of its own', async () => {
  const ownTurn = oneATurn()
  let turn = 0
  let counting = setImmediate(function count() {
    turn++
    counting = setImmediate(count)
  })
  const begun: { name: string; turn: number }[] = []
  const work = async (name: string) => {
    await ownTurn()
    begun.push({ name, turn })
  }
  await Promise.all(['first', 'second', 'third'].map(work))
  clearImmediate(counting)
  expect(begun.map(({ name }) => name)).toEqual(['first', 'second', 'third'])
  expect(new Set(begun.map((each) => each.turn)).size).toBe(3)
})

test('what is asked later, while others wait, waits behind them', async () => {
  const ownTurn = oneATurn()
  const told: string[] = []
  const work = (name: string) => ownTurn().then(() => void told.push(name))
  const early = [work('first'), work('second')]
  await early[0]
  await Promise.all([...early, work('third')])
  expect(told).toEqual(['first', 'second', 'third'])
})

test('it begins again after it had nothing to do', async () => {
  const ownTurn = oneATurn()
  await ownTurn()
  await expect(ownTurn()).resolves.toBeUndefined()
})
