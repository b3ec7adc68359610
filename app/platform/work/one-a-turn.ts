import { Busy } from './busy'
import { openFairLine } from './fair-line'
import { shareOf, type Client } from './shares'

/** Waits for one's turn, and learns that there is none: too much waits, most of it one's own. */
type Waiting = { begin: () => void; refuse: (busy: Busy) => void }

/** That so many wait for their turns that one's own was given up. By then, in seconds, a line of any length is worked off. */
export class LineFull extends Busy {
  constructor() {
    super(10, 'turns of the loop')
  }
}

/**
 * Waits for one's turn.
 *
 * @param client who it is: asked only when there are others.
 * @param mostEach how many may wait for one client, or for all within its network.
 * @returns a promise that resolves when it is one's turn, and rejects with LineFull when one's place was given up.
 */
export type OwnTurn = (client: () => Client, mostEach?: number) => Promise<void>

/**
 * Has pieces of work begin one in a turn of the event loop. What many people ask at the same instant would else begin in one
 * turn, and the first answer would leave when the last was ready (docs/decisions/003). Clients take turns, so that a flood from
 * one network keeps nobody else waiting.
 *
 * @param most how many may wait; of more, whoever has most of them waiting gives up the last one.
 */
export function oneATurn(most: number): OwnTurn {
  const line = openFairLine<Waiting>()
  let alone: { client: () => Client; waiting: Waiting } | null = null

  function turn() {
    const next = alone ? alone.waiting : line.take()
    alone = null
    if (line.size > 0) setImmediate(turn)
    next?.begin()
  }

  function join(ask: () => Client, mostEach: number, waiting: Waiting) {
    if (!alone && line.size === 0) {
      alone = { client: ask, waiting }
      return void setImmediate(turn)
    }
    if (alone) line.add(alone.client(), alone.waiting)
    alone = null
    const client = ask()
    line.add(client, waiting)
    const share = shareOf(client)
    if (line.sizeBelow(share) > mostEach) line.takeHeaviest(share)?.refuse(new LineFull())
    else if (line.size > most) line.takeHeaviest()?.refuse(new LineFull())
  }

  return (client, mostEach = most) =>
    new Promise((begin, refuse) => join(client, mostEach, { begin, refuse }))
}
