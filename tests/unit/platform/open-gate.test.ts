import fc from 'fast-check'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { isBusy } from '../../../app/platform/work/busy'
import { openGate, type GateBounds } from '../../../app/platform/work/open-gate'

const bounds = { name: 'tried', inside: 1, waiting: 4, waitingEach: 2, timeoutMs: 60_000 }

/** A gate, the clients in the order in which they were let in, and the ends of their works. */
function givenGate(changed: Partial<GateBounds> = {}) {
  const gate = openGate({ ...bounds, ...changed })
  const entered: string[] = []
  const ends: (() => void)[] = []
  const pass = (client: string) =>
    gate
      .pass(client, async () => {
        entered.push(client)
        await new Promise<void>((resolve) => ends.push(resolve))
        return 'done'
      })
      .catch((error: unknown) => (isBusy(error) ? 'busy' : Promise.reject(error)))
  /** Ends works until none is left, one after the other. */
  async function endAll() {
    for (await turn(); ends.length > 0; await turn()) ends.shift()?.()
  }
  return { pass, entered, ends, endAll }
}

test('clients take turns, however much one of them has waiting', async () => {
  const { pass, entered, endAll } = givenGate()
  const works = ['a', 'a', 'a', 'b', 'c'].map(pass)
  await endAll()
  expect(await Promise.all(works)).toEqual(['done', 'done', 'done', 'done', 'done'])
  expect(entered).toEqual(['a', 'a', 'b', 'c', 'a'])
})

test('more than its share of one client, and more than all places of many, is turned away at once', async () => {
  const { pass, endAll } = givenGate()
  const works = ['a', 'a', 'a', 'a', 'b', 'c', 'd'].map(pass)
  expect(await Promise.all([works[3], works[6]])).toEqual(['busy', 'busy'])
  await endAll()
  expect(await Promise.all(works)).toEqual(['done', 'done', 'done', 'busy', 'done', 'done', 'busy'])
})

test('whoever waits too long is turned away, and leaves a place', async () => {
  const { pass, endAll } = givenGate({ waiting: 1, timeoutMs: 1 })
  const first = pass('a')
  expect(await pass('b')).toBe('busy')
  const third = pass('c')
  await endAll()
  expect(await first).toBe('done')
  expect(['done', 'busy']).toContain(await third)
})

test('work that fails leaves, and is not hidden', async () => {
  const gate = openGate(bounds)
  await expect(gate.pass('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await gate.pass('a', async () => 'next')).toBe('next')
})

test('never are more inside than may be, and in the end everybody was let in or turned away', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 6 }),
      async (clients, inside, waiting) => {
        const gate = openGate({ ...bounds, inside, waiting })
        let within = 0
        let most = 0
        const outcomes = await Promise.allSettled(
          clients.map((client) =>
            gate.pass(client, async () => {
              most = Math.max(most, ++within)
              await turn()
              within -= 1
            }),
          ),
        )
        const letIn = outcomes.filter(({ status }) => status === 'fulfilled').length
        expect(most).toBeLessThanOrEqual(inside)
        expect(letIn).toBeGreaterThanOrEqual(Math.min(clients.length, inside))
        expect(within).toBe(0)
      },
    ),
    { numRuns: 50 },
  )
})
