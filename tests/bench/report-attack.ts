import { setTimeout as pause } from 'node:timers/promises'
import { encode } from 'fast-png'
import type { Contender } from './contender'
import { verdict } from './report'
import { meanwhile } from './report-strangers'
import { mostResidentMiB } from './watch-memory'

/** What a server and one thread with the largest picture may take together. */
const mostAtOnceMiB = 384

/** After this long without work a thread has ended, in milliseconds; a little more than open-threads has. */
const threadRest = 25_000

/** Pictures that a stranger sends at once, and how often. */
const attack = { pictures: 12, rounds: 2, side: 2_000 }

/**
 * A stranger sends a dozen pictures of noise at once, again and again, while somebody else opens pages one after the other.
 *
 * @returns lines of the report: how long that one waited, what the stranger was told, how often the loop was held meanwhile
 *   (docs/decisions/021), what is resident at once, and when the thread that looked has ended.
 */
export async function reportAttack(server: Contender): Promise<string[]> {
  const url = `http://127.0.0.1:${server.port}`
  const picture = noise(attack.side)
  // Rows that keep sixteen requests under way hold the loop by their sum, which says nothing of any one of them.
  const before = server.loopHolds()
  const { made: statuses, waits } = await meanwhile(url, () => sendAll(url, picture))
  const told = (status: number) => statuses.filter((each) => each === status).length
  const sorted = waits.sort((a, b) => a - b)
  const at = (part: number) => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(0)
  const atOnce = server.residentMiB()
  await pause(threadRest)
  const resident = server.residentMiB()
  const holds = server.loopHolds().slice(before.length)
  return [
    `${attack.rounds} x ${attack.pictures} pictures of ${attack.side} x ${attack.side} at once: ${told(422)} looked into, ` +
      `${told(503)} told to come later, ${told(429)} too many; of ${waits.length} pages meanwhile the middle one took ` +
      `${at(0.5)} ms, the slowest ${at(1)} ms`,
    verdict(`Holds of the loop over 100 ms meanwhile: ${holds.length} (none)`, holds.length === 0),
    `Holds before that, with sixteen requests under way at any moment: ${before.length}`,
    ...[...before, ...holds].map((hold) => `  ${hold}`),
    verdict(
      `Resident at once: ${atOnce.toFixed(0)} MiB (at most ${mostAtOnceMiB}); with the thread gone: ` +
        `${resident.toFixed(0)} MiB (at most ${mostResidentMiB})`,
      atOnce <= mostAtOnceMiB && resident <= mostResidentMiB,
    ),
  ]
}

async function sendAll(url: string, picture: Uint8Array): Promise<number[]> {
  const statuses: number[] = []
  for (let round = 0; round < attack.rounds; round++) {
    const sent = Array.from({ length: attack.pictures }, () => send(url, picture))
    statuses.push(...(await Promise.all(sent)))
  }
  return statuses
}

async function send(url: string, picture: Uint8Array): Promise<number> {
  const form = new FormData()
  form.set('file', new Blob([picture as BlobPart]), 'photo.png')
  const answer = await fetch(`${url}/verify`, {
    method: 'POST',
    headers: { Origin: url },
    body: form,
  })
  await answer.arrayBuffer()
  return answer.status
}

/** A picture on which no code is found at any size; the same each time. */
function noise(side: number): Uint8Array {
  let state = 1
  const data = Uint8Array.from({ length: side * side }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state > 1_073_741_824 ? 255 : 0
  })
  return encode({ width: side, height: side, channels: 1, data })
}
