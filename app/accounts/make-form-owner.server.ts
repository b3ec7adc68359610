import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Secrets } from '../platform/secrets/open-secrets.server'

/**
 * What the forms of a page say of the person for whom it was made: 22 signs that tell nothing of them, the same in
 * every session of that person, so that whoever signs in again may send what they wrote before.
 */
export function makeFormOwner({ secrets }: { secrets: Secrets }, personId: string): string {
  return createHmac('sha256', secrets.derive('form-owner'))
    .update(personId)
    .digest()
    .subarray(0, 16)
    .toString('base64url')
}

/** Whether a form was made for this person, by what it says itself; one that says nothing was made for nobody. */
export function isFormOf(
  context: { secrets: Secrets; formOwner: string | null },
  personId: string,
): boolean {
  const right = Buffer.from(makeFormOwner(context, personId))
  const given = Buffer.from(context.formOwner ?? '')
  return given.length === right.length && timingSafeEqual(given, right)
}
