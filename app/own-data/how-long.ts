import { retention, type Retention } from '../retention'
import type { OwnRegister } from './domain/own-registers'

/** How long a register is kept: for good, with the account, or so many days at most. */
export type HowLong = { kind: 'fact' } | { kind: 'with' } | { kind: 'time'; days: number }

const day = 86_400_000

/**
 * How long what stands in a register is kept, as the register of retention has it for its tables: the longest of them.
 *
 * @throws Error for a table that is not in the register of retention.
 */
export function howLongIs({ tables }: Pick<OwnRegister, 'tables'>): HowLong {
  const kept = tables.map(keptOf)
  if (kept.some(({ kind }) => kind === 'fact')) return { kind: 'fact' }
  const times = kept.flatMap((each) =>
    each.kind === 'time' && typeof each.lasts === 'number' ? [each.lasts] : [],
  )
  if (times.length < kept.length) return { kind: 'with' }
  return { kind: 'time', days: Math.ceil(Math.max(...times) / day) }
}

function keptOf(table: string): Retention {
  const found = retention.find((each) => each.in.includes(table))
  if (!found) throw new Error(`${table} is not in the register of retention`)
  return found.kept
}
