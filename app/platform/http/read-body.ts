import type { IncomingMessage } from 'node:http'
import { openRoom, type Room } from './open-room'

/** The largest form accepted, in bytes. No page of ours sends a tenth of it. */
export const largestBody = 262_144

/** The largest list that a program sends: 10,000 items of 100 characters, and what JSON puts around each. */
export const largestList = 1_572_864

/** The largest form with a file in it, where a page takes files. */
export const largestUpload = 5_242_880

/**
 * What all bodies that are on their way may hold together, and those of one address, in bytes: how slowly they come is their
 * senders' choice.
 */
const bodyRoom = openRoom({ all: 41_943_040, each: 15_728_640 })

/**
 * How slowly a body may come. A line of 2 kB a second, as far from a mast, sends the largest file in 44 minutes; one that
 * brings less than this within a window, or is not whole at the end of all, is given up. In bytes and milliseconds.
 */
export const slowest = { bytes: 10_240, window: 20_000, all: 3_000_000 }

type Refused = 'too-large' | 'too-slow' | 'busy'

export type BodyOutcome = { kind: 'read'; body: Buffer } | { kind: 'refused'; why: Refused }

/** Whose a body is, and where it is counted; how slowly it may come. */
export type BodyBounds = { address: string; room?: Room; pace?: typeof slowest }

/**
 * Reads a whole body, or says why not. Nothing of one that is refused is kept, and what still comes of it is read and
 * dropped: a browser looks at the answer when it has sent everything, and not at all when the connection broke before.
 * Where the connection ends with the answer, one that is too large is refused only then.
 *
 * @param address whose it is: so much may be on its way of each.
 */
export function readBody(
  request: IncomingMessage,
  largest: number,
  { address, room = bodyRoom, pace = slowest }: BodyBounds,
): Promise<BodyOutcome> {
  const goesOn = request.httpVersion === '1.1' && !/close/i.test(request.headers.connection ?? '')
  const place = room.enter(address)
  let chunks: Buffer[] | null = []
  let size = 0
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
    function give(why: Refused) {
      chunks = null
      refusal = why
      place.leave()
      clearInterval(watch)
      if (goesOn || why === 'too-slow') resolve({ kind: 'refused', why })
    }
    if (Number(request.headers['content-length'] ?? 0) > largest) give('too-large')
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > largest) give('too-large')
      else if (chunks && !place.take(chunk.length)) give('busy')
      else chunks?.push(chunk)
    })
    request.once('end', () => {
      clearInterval(watch)
      resolve(
        chunks ? { kind: 'read', body: Buffer.concat(chunks) } : { kind: 'refused', why: refusal },
      )
    })
    request.once('error', reject)
  }).finally(() => place.leave())
}
