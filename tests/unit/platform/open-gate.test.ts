import fc from 'fast-check'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { networksAround } from '../../../app/platform/throttle/network'
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
  const works = ['a', 'a', 'a', 'a', 'b', 'c', 'd', 'e'].map(pass)
  expect(await Promise.all([works[3], works[7]])).toEqual(['busy', 'busy'])
  await endAll()
  const [first, second, ...rest] = await Promise.all(works)
  expect([first, second]).toEqual(['done', 'done'])
  expect(rest).toEqual(['busy', 'busy', 'done', 'done', 'done', 'busy'])
})

test('whoever holds most of the places gives up the last one to whoever holds fewer', async () => {
  const { pass, entered, endAll } = givenGate()
  const works = ['a', 'a', 'a', 'b', 'b', 'c'].map(pass)
  await endAll()
  expect(await Promise.all(works)).toEqual(['done', 'done', 'done', 'done', 'busy', 'done'])
  expect(entered).toEqual(['a', 'a', 'b', 'c', 'a'])
})

test('a crowd of networks with one root is served as one: whoever comes from elsewhere is next', async () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((each) => each.toString(16))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(group, group), { minLength: 6, maxLength: 40 }),
      fc.constantFrom('2001:db9::1', '192.0.2.7', '2a00:1:2:3::4'),
      fc.nat(40),
      async (crowd, honest, at) => {
        const gate = openGate({ ...bounds, waiting: 10 })
        const entered: string[] = []
        const enter = (from: string) => (): Promise<void> => {
          entered.push(from)
          return turn()
        }
        const attackers = crowd.map(([site, net]) => `2001:db8:${site}:${net}::1`)
        const works = attackers
          .slice(0, at)
          .map((from) => gate.pass(networksAround(from), enter('crowd')))
        const before = entered.length
        const served = gate.pass(networksAround(honest), enter('honest'))
        const after = attackers
          .slice(at)
          .map((from) => gate.pass(networksAround(from), enter('crowd')))
        const settled = Promise.allSettled([...works, ...after])
        expect(await served).toBeUndefined()
        expect(entered.indexOf('honest') - before).toBeLessThanOrEqual(1)
        await settled
      },
    ),
    { numRuns: 60 },
  )
})

test('within one network a person who is known waits for one of a crowd of strangers, who hold no more than the share of the network', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(30), { minLength: 1, maxLength: 40 }),
      fc.nat(40),
      async (connections, at) => {
        const gate = openGate({ ...bounds, waiting: 30, waitingEach: 4 })
        const entered: string[] = []
        const pass = (own: [string, string]) =>
          gate.pass({ network: networksAround('100.64.7.7'), own }, async () => {
            entered.push(own[0])
            await turn()
          })
        const strangers = (those: number[]) =>
          those.map((each) => pass(['stranger', String(each)]).catch(() => 'busy'))
        const before = strangers(connections.slice(0, at))
        const had = entered.length
        const known = pass(['known', 'person'])
        const after = strangers(connections.slice(at))
        await known
        expect(entered.indexOf('known') - had).toBeLessThanOrEqual(1)
        await Promise.all([...before, ...after])
        expect(entered.length).toBeLessThanOrEqual(connections.length + 1)
      },
    ),
    { numRuns: 60 },
  )
})

test('of one network no more wait than its share, over however many connections', async () => {
  const gate = openGate({ ...bounds, waiting: 30, waitingEach: 4 })
  const own = (each: number) => ['stranger', String(each)]
  const works = Array.from({ length: 20 }, (_, each) =>
    gate.pass({ network: ['carrier'], own: own(each) }, turn).then(
      () => 'done',
      (error: unknown) => (isBusy(error) ? 'busy' : Promise.reject(error)),
    ),
  )
  const outcomes = await Promise.all(works)
  expect(outcomes.filter((each) => each === 'done')).toHaveLength(5)
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
