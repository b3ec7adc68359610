import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { doubted, type CredentialCheck } from '../certification/credential/credential-facts'
import type { IssuerKeys } from '../certification/credential/issuer-keys'
import type { Threads } from '../platform/work/open-threads.server'
import type { Client } from '../platform/work/shares'
import { checkSignedTask } from './check-signed-task'
import type { Signed } from './presented/presented'

/** Checks of signatures that held, by what was checked: some 1 kB each. */
type Held = LRUCache<string, CredentialCheck>

/** What the threads of a process found is known to that process. */
const heldOf = new WeakMap<Threads, Held>()

function heldIn(threads: Threads): Held {
  const held = heldOf.get(threads) ?? new LRUCache({ max: 5_000 })
  heldOf.set(threads, held)
  return held
}

/**
 * As checkSigned, in a thread. A signature that held is known again, while the same keys are believed: it comes to the same
 * each time, and whoever presents one thing a thousand times causes the work of one. One that did not hold is checked again.
 *
 * @param client whose work it is: clients take turns.
 * @throws Busy when there is no place to wait in, or the turn did not come.
 */
export async function checkSignedApart(
  threads: Threads,
  { kind, text }: Signed,
  { trust, client }: { trust: IssuerKeys; client: Client },
): Promise<CredentialCheck> {
  const held = heldIn(threads)
  const print = createHash('sha256')
    .update(JSON.stringify([kind, text, trust]))
    .digest('base64')
  const known = held.get(print)
  if (known) return known
  const outcome = await threads.run(checkSignedTask, { kind, text, trust }, client)
  const check = outcome.kind === 'done' ? outcome.made : doubted('check-failed')
  if (check.signature === 'good') held.set(print, check)
  return check
}
