import { hash, verify } from '@node-rs/argon2'
import { openGate } from '../../platform/work/open-gate'
import { makeToken } from './token.server'

/**
 * argon2id (the library's default kind) with 19 MiB of memory, two passes, one lane: the first choice of the
 * OWASP Password Storage Cheat Sheet.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/**
 * Each hash takes a core for some 30 ms and 19 MiB: two at a time leave something for everybody else. Nobody knows yet who
 * asks, so that all wait in one line; it is some three seconds long.
 */
const gate = openGate({
  name: 'passwords',
  inside: 2,
  waiting: 100,
  waitingEach: 100,
  timeoutMs: 10_000,
})

/** The hash of a password in PHC form, salt and cost included. Keyboards differ, so signs are unified (NFKC). @throws Busy */
export function hashPassword(password: string): Promise<string> {
  return gate.pass('', () => hash(password.normalize('NFKC'), cost))
}

let decoy: Promise<string> | undefined

/**
 * Whether a password is the one that was hashed. Without a hash (nobody has that e-mail) the answer is no,
 * and takes as long to find.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  decoy ??= hash(makeToken(), cost)
  const known = passwordHash ?? (await decoy)
  const right = await gate.pass('', () => verify(known, password.normalize('NFKC')))
  return right && passwordHash !== null
}
