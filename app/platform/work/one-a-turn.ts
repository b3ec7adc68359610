/**
 * Has pieces of work begin in order, one in a turn of the event loop. What many people ask at the same instant would
 * else begin in one turn, and the first answer would leave when the last was ready (docs/decisions/003).
 *
 * @returns a function whose promise resolves when it is one's turn. It never rejects.
 */
export function oneATurn(): () => Promise<void> {
  const waiting: (() => void)[] = []

  function turn() {
    const begin = waiting.shift()
    if (waiting.length > 0) setImmediate(turn)
    begin?.()
  }

  return () =>
    new Promise((begin) => {
      if (waiting.push(begin) === 1) setImmediate(turn)
    })
}
