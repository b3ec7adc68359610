import { createHash } from 'node:crypto'

/**
 * What a transaction waits for and keeps until it ends, by name: what it has alone, and what it shares with others that
 * share it as well.
 */
export type Turns = { alone?: readonly string[]; shared?: readonly string[] }

/** How the functions of PostgreSQL that take advisory locks end: until the transaction ends, or until they are given back. */
type Scope = '_xact' | ''

/**
 * The statement that takes turns on PostgreSQL, as advisory locks. They are always taken in the order of their keys, so that no two
 * transactions ever wait for each other.
 *
 * @returns null when there are none.
 */
export function takingTurns({ alone = [], shared = [] }: Turns, scope: Scope): string | null {
  const locks = new Map([
    ...shared.map((name) => [keyOf(name), `pg_advisory${scope}_lock_shared`] as const),
    ...alone.map((name) => [keyOf(name), `pg_advisory${scope}_lock`] as const),
  ])
  if (locks.size === 0) return null
  const inOrder = [...locks].sort(([one], [other]) => (one < other ? -1 : 1))
  return `SELECT ${inOrder.map(([key, lock]) => `${lock}(${key})`).join(', ')}`
}

/** A lock is named by a signed number of 64 bits (PostgreSQL 15 manual, 9.27.10). */
function keyOf(name: string): bigint {
  return createHash('sha256').update(name).digest().readBigInt64BE()
}
