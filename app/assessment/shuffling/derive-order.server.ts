import { createHmac } from 'node:crypto'
import { countChoices, isShuffled, type Question } from '../domain/question'
import type { Order } from '../domain/present'
import { shuffle, type PickBelow } from '../domain/shuffle'

/**
 * The order in which a question's choices are shown under one key: always the same for the same key and
 * subject, and not to be guessed without the key.
 *
 * @param subject whatever the order should differ by: at least the question.
 */
export function deriveOrder(key: string | Buffer, subject: string, question: Question): Order {
  const authored = Array.from({ length: countChoices(question) }, (_, at) => at)
  return isShuffled(question) ? shuffle(authored, pickByKey(key, subject)) : authored
}

/** Picks numbers from HMAC-SHA-256 in counter mode. */
function pickByKey(key: string | Buffer, subject: string): PickBelow {
  let round = 0
  return function pick(below) {
    // Numbers past the last whole multiple of `below` would favour the small ones: pick again.
    const fair = 2 ** 32 - (2 ** 32 % below)
    for (;;) {
      const block = createHmac('sha256', key).update(`${subject} ${round++}`).digest()
      const number = block.readUInt32BE()
      if (number < fair) return number % below
    }
  }
}
