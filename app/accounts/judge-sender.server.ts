import type { RequestContext } from '../context'
import type { FormDoor } from './domain/form-doors'
import { isStaff } from './domain/permissions'
import type { RefusedSender } from './domain/refused-sender'
import { isFresh } from './domain/second-factor'
import { findArrival } from './find-visitor.server'
import { isFormOf } from './make-form-owner.server'

/**
 * Whether a form may be sent by whoever sends it now, before anything of it is done: null when it may. It is refused
 * when somebody else has signed in on the browser since its page was made, when the person of its page is signed in no
 * longer, when it does not say for whom it was made, and when its person owes the second factor: for the session, or
 * once more for what the form does. Without that, and without anybody signed in, the page itself
 * asks for a sign-in; and whoever has no factor yet is led by the page to set one up.
 */
export async function judgeSender(
  request: Request,
  context: RequestContext,
  door: FormDoor,
): Promise<RefusedSender | null> {
  if (door === 'open') return null
  const { formOwner, now } = context
  const arrival = await findArrival(request, context)
  if (!arrival) return formOwner === null ? null : { kind: 'signed-out', owner: formOwner }
  if (formOwner === null) return { kind: 'unmarked', name: arrival.name }
  if (!isFormOf(context, arrival.id)) return { kind: 'other-person', name: arrival.name }
  if (door === 'code' || arrival.secondFactor === 'none') return null
  if (arrival.secondFactor === 'pending') return { kind: 'locked', owner: formOwner }
  const isOwed = door === 'again' && isStaff(arrival.roles) && !isFresh(arrival, now)
  return isOwed ? { kind: 'asked-again', owner: formOwner } : null
}
