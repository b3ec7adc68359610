import type { Limit } from '../../platform/throttle/take-turn.server'

/** A request is answered by a person: whoever asks again and again keeps others waiting. */
export const correctionLimit: Limit = {
  name: 'name-correction-by-person',
  turns: 5,
  seconds: 86_400,
}
