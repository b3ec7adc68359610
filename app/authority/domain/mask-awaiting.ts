import { maskName } from '../../accounts/domain/mask-name'

/** Somebody in the queue as they are shown before a purpose was given: neither their name nor the end of their IIN. */
export function maskAwaiting<
  Person extends { name: string; iinLastFour: string | null; iinGround?: unknown },
>({ name, iinLastFour: _hidden, iinGround: _rest, ...person }: Person) {
  return { ...person, name: maskName(name) }
}
