import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { setInterval as every } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openRoom } from '../../../app/platform/http/open-room'
import { readBody, type BodyBounds, type BodyOutcome } from '../../../app/platform/http/read-body'

const largest = 1000

const freeRoom = openRoom({ all: 1_000_000, each: 1_000_000 })

/** A server that reads bodies within bounds, and what became of each. */
async function givenReader(bounds: Partial<BodyBounds>) {
  const outcomes: Promise<BodyOutcome>[] = []
  const server = createServer((request, response) => {
    const outcome = readBody(request, largest, { client: 'a', room: freeRoom, ...bounds })
    outcomes.push(outcome)
    void outcome.then(({ kind }) => response.end(kind)).catch(() => undefined)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  async function begin(length: number): Promise<Socket> {
    const socket = connect(port, '127.0.0.1')
    onTestFinished(() => void socket.destroy())
    socket.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${length}\r\n\r\n`)
    await expect.poll(() => outcomes.length).toBeGreaterThan(0)
    return socket
  }
  return { begin, outcomes }
}

test('a body that stands still is given up, and its sender is told', async () => {
  const { begin, outcomes } = await givenReader({ pace: { bytes: 1, window: 50, all: 60_000 } })
  const socket = await begin(10)
  socket.write('abc')
  expect(await outcomes[0]).toEqual({ kind: 'refused', why: 'too-slow' })
  expect(String(await once(socket, 'data'))).toContain('refused')
})

test('a body that comes slowly but steadily is read whole, however many windows it takes', async () => {
  const { begin, outcomes } = await givenReader({ pace: { bytes: 1, window: 250, all: 60_000 } })
  const socket = await begin(40)
  let sent = 0
  for await (const _ of every(20)) {
    socket.write('a')
    if (++sent === 40) break
  }
  expect(await outcomes[0]).toEqual({ kind: 'read', body: Buffer.from('a'.repeat(40)) })
})

test('a body that comes steadily for ever is given up', async () => {
  const { begin, outcomes } = await givenReader({ pace: { bytes: 1, window: 50, all: 60 } })
  const socket = await begin(900)
  for await (const _ of every(5)) {
    socket.write('a')
    if (await Promise.race([outcomes[0], Promise.resolve(null)])) break
  }
  expect(await outcomes[0]).toEqual({ kind: 'refused', why: 'too-slow' })
})

test('a body for which there is no room is refused as busy, and the room is whole again after it', async () => {
  const room = openRoom({ all: 100, each: 100 })
  const { begin, outcomes } = await givenReader({ room })
  const socket = await begin(200)
  socket.write('a'.repeat(150))
  expect(await outcomes[0]).toEqual({ kind: 'refused', why: 'busy' })
  expect(room.enter('a').take(100)).toBe(true)
})

test('a body that loses its place to somebody with less is refused as busy', async () => {
  const room = openRoom({ all: 100, each: 100 })
  const { begin, outcomes } = await givenReader({ room })
  const socket = await begin(80)
  socket.write('a'.repeat(60))
  await expect.poll(() => room.enter('elsewhere').take(30)).toBe(true)
  expect(await outcomes[0]).toEqual({ kind: 'refused', why: 'busy' })
})

test('a body in a thousand pieces is whole, and holds no more than it is long', async () => {
  const room = openRoom({ all: largest, each: largest })
  const { begin, outcomes } = await givenReader({ room })
  const socket = await begin(largest)
  for (let at = 0; at < largest; at += 1) socket.write(String(at % 10))
  expect(await outcomes[0]).toEqual({ kind: 'read', body: Buffer.from('0123456789'.repeat(100)) })
})

test('a body that is whole waits for its turn in its place, and may lose it there', async () => {
  const room = openRoom({ all: 100, each: 100 })
  const begin: (() => void)[] = []
  const turn = () => new Promise<void>((resolve) => void begin.push(resolve))
  const reader = await givenReader({ room, turn })
  const socket = await reader.begin(60)
  socket.write('a'.repeat(60))
  await expect.poll(() => begin).toHaveLength(1)
  expect(room.enter('a').take(90)).toBe(false)
  expect(room.enter('elsewhere').take(50)).toBe(true)
  begin[0]?.()
  expect(await reader.outcomes[0]).toEqual({ kind: 'refused', why: 'busy' })
})

test('a body whose turn does not come is an error to whoever reads it, and its place is free', async () => {
  const room = openRoom({ all: 100, each: 100 })
  const { begin, outcomes } = await givenReader({
    room,
    turn: () => Promise.reject(new Error('no turn')),
  })
  const socket = await begin(60)
  socket.write('a'.repeat(60))
  await expect(outcomes[0]).rejects.toThrow('no turn')
  expect(room.enter('a').take(100)).toBe(true)
})
