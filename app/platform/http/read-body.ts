import type { IncomingMessage } from 'node:http'
import type { Client } from '../work/shares'
import { openRoom, type Room } from './open-room'

/** The largest form accepted, in bytes. No page of ours sends a tenth of it. */
export const largestBody = 262_144

/** The largest list that a program sends: 10,000 items of 100 characters, and what JSON puts around each. */
export const largestList = 1_572_864

/** The largest form with a file in it, where a page takes files. */
export const largestUpload = 5_242_880

/**
 * What all bodies that are on their way may hold together, and those of one network, in bytes: how slowly they come is their
 * senders' choice. Forms, files and lists do not take room from each other: whoever signs in waits for nobody's pictures.
 */
export const bodyRooms = {
  form: openRoom({ all: 16_777_216, each: 4_194_304 }),
  file: openRoom({ all: 41_943_040, each: 15_728_640 }),
  list: openRoom({ all: 16_777_216, each: 6_291_456 }),
}

/** What the shortest body holds, in bytes; one that is longer twice as much, and so on. */
const smallestHold = 4_096

/**
 * How slowly a body may come. A line of 2 kB a second, as far from a mast, sends the largest file in 44 minutes; one that
 * brings less than this within a window, or is not whole at the end of all, is given up. In bytes and milliseconds.
 */
export const slowest = { bytes: 10_240, window: 20_000, all: 3_000_000 }

type Refused = 'too-large' | 'too-slow' | 'busy'

export type BodyOutcome = { kind: 'read'; body: Buffer } | { kind: 'refused'; why: Refused }

/**
 * Whose a body is, and where it is counted; how slowly it may come; what is waited for when it is whole and before anybody looks
 * into it, for which it keeps its place.
 */
export type BodyBounds = {
  client: Client
  room: Room
  pace?: typeof slowest
  turn?: () => Promise<void>
}

/**
 * Reads a whole body, or says why not. Nothing of one that is refused is kept, and what still comes of it is read and
 * dropped: a browser looks at the answer when it has sent everything, and not at all when the connection broke before.
 * Where the connection ends with the answer, one that is too large is refused only then.
 *
 * @param client whose it is: so much may be on its way of each.
 */
export function readBody(
  request: IncomingMessage,
  largest: number,
  { client, room, pace = slowest, turn }: BodyBounds,
): Promise<BodyOutcome> {
  const goesOn = request.httpVersion === '1.1' && !/close/i.test(request.headers.connection ?? '')
  const announced = Number(request.headers['content-length'] ?? 0)
  let give: (why: Refused) => void
  const place = room.enter(client, () => give('busy'))
  // One piece, however many come: each of them would hold a hundred times the byte that may be all of it.
  let held: Buffer | null = Buffer.alloc(0)
  let size = 0

  /** Keeps what came. Twice as much as before is taken for it when there is too little, as long as there is room. */
  function keep(chunk: Buffer) {
    if (!held) return
    if (size > held.length) {
      const wanted = Math.min(Math.max(smallestHold, held.length * 2), announced || largest)
      const length = Math.max(wanted, size)
      if (!place.take(length - held.length)) return give('busy')
      const small = held
      held = Buffer.alloc(length)
      held.set(small)
    }
    held.set(chunk, size - chunk.length)
  }

  return new Promise<BodyOutcome>((resolve, reject) => {
    let before = 0
    let windows = 0
    const watch = setInterval(() => {
      windows += 1
      const slow = size - before < pace.bytes || windows * pace.window > pace.all
      before = size
      if (slow) give('too-slow')
    }, pace.window)
    request.once('close', () => clearInterval(watch))

    let refusal: Refused = 'too-large'
    const outcome = (): BodyOutcome =>
      held ? { kind: 'read', body: held.subarray(0, size) } : { kind: 'refused', why: refusal }
    give = (why) => {
      held = null
      refusal = why
      place.leave()
      clearInterval(watch)
      if (goesOn || why === 'too-slow') resolve({ kind: 'refused', why })
    }
    if (announced > largest) give('too-large')
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > largest) give('too-large')
      keep(chunk)
    })
    request.once('end', () => {
      clearInterval(watch)
      // Whatever waits may lose its place to somebody with less.
      const ready = held ? turn?.() : undefined
      Promise.resolve(ready).then(() => resolve(outcome()), reject)
    })
    request.once('error', reject)
  }).finally(() => place.leave())
}
