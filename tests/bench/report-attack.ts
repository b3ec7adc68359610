import { encode } from 'fast-png'
import type { Contender } from './contender'
import { verdict } from './report'
import { mostResidentMiB } from './watch-memory'

/** Pictures that a stranger sends at once, and how often. */
const attack = { pictures: 12, rounds: 3, side: 2_000 }

/**
 * A stranger sends a dozen pictures of noise at once, again and again, while somebody else opens pages one after the other.
 *
 * @returns lines of the report: how long that one waited, what the stranger was told, how often a request held the loop
 *   since the server began (docs/decisions/021), and what is resident then.
 */
export async function reportAttack(server: Contender): Promise<string[]> {
  const url = `http://127.0.0.1:${server.port}`
  const picture = noise(attack.side)
  let attacking = true
  const uploads = sendAll(url, picture).finally(() => (attacking = false))
  const waits: number[] = []
  while (attacking) {
    const began = performance.now()
    await (await fetch(`${url}/verify`)).text()
    waits.push(performance.now() - began)
  }
  const statuses = await uploads
  const told = (status: number) => statuses.filter((each) => each === status).length
  const sorted = waits.sort((a, b) => a - b)
  const at = (part: number) => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(0)
  const resident = server.residentMiB()
  return [
    `${attack.rounds} x ${attack.pictures} pictures of ${attack.side} x ${attack.side} at once: ${told(422)} looked into, ` +
      `${told(503)} told to come later, ${told(429)} too many; of ${waits.length} pages meanwhile the middle one took ` +
      `${at(0.5)} ms, the slowest ${at(1)} ms`,
    verdict(
      `Requests that held the loop over 100 ms since the start: ${server.loopHolds()} (none)`,
      server.loopHolds() === 0,
    ),
    verdict(
      `Resident after that: ${resident.toFixed(0)} MiB (at most ${mostResidentMiB})`,
      resident <= mostResidentMiB,
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
