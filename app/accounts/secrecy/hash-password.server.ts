import { hash, verify } from '@node-rs/argon2'
import { normalise } from '../../platform/text/normalise'
import { networksAround } from '../../platform/throttle/network'
import { openGate } from '../../platform/work/open-gate'
import type { Client } from '../../platform/work/shares'
import { makeToken } from './token.server'

/**
 * argon2id (the library's default kind) with 19 MiB of memory, two passes, one lane: the first choice of the
 * OWASP Password Storage Cheat Sheet.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/**
 * Each hash takes a core for some 30 ms and 19 MiB: two at a time leave something for everybody else. The queue is some two
 * seconds long, and a third of a second for each client: whoever floods it waits in their own queue.
 */
const gate = openGate({
  name: 'passwords',
  inside: 2,
  waiting: 100,
  waitingEach: 20,
  timeoutMs: 10_000,
})

/**
 * Who waits for a hash: somebody who is known already, by their session, a link or a device of theirs, waits under their own name;
 * everybody else under the networks around their address.
 */
export function hashClient(personId: string | null, address: string): Client {
  return personId ?? networksAround(address)
}

/** The hash of a password in PHC form, salt and cost included. Keyboards differ, so signs are unified (NFKC). @throws Busy */
export function hashPassword(password: string, client: Client): Promise<string> {
  return gate.pass(client, () => hash(normalise(password, 'NFKC'), cost))
}

let decoy: Promise<string> | undefined

/**
 * Whether a password is the one that was hashed. Without a hash (nobody has that e-mail) the answer is no,
 * and takes as long to find.
 *
 * @param client who waits for it: see hashClient.
 * @throws Busy
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
  client: Client,
): Promise<boolean> {
  decoy ??= hash(makeToken(), cost)
  const known = passwordHash ?? (await decoy)
  const right = await gate.pass(client, () => verify(known, normalise(password, 'NFKC')))
  return right && passwordHash !== null
}
