import { hash, verify } from '@node-rs/argon2'
import { makeToken } from './token.server'

/**
 * argon2id (the library's default kind) with 19 MiB of memory, two passes, one lane: the first choice of the
 * OWASP Password Storage Cheat Sheet.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of a password in PHC form, salt and cost included. Keyboards differ, so signs are unified (NFKC). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost)
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
  decoy ??= hashPassword(makeToken())
  const right = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'))
  return right && passwordHash !== null
}
