import type { RequestContext } from '../context'
import { isOpenDoor } from './domain/form-doors'
import type { RefusedSender } from './domain/refused-sender'
import { findArrival } from './find-visitor.server'
import { isFormOf } from './make-form-owner.server'

/**
 * Whether a form may be sent by whoever sends it now, before anything of it is done: null when it may. It is refused
 * when somebody else has signed in on the browser since its page was made, when the person of its page is signed in no
 * longer, and when it does not say for whom it was made. Without that, and without anybody signed in, the page itself
 * asks for a sign-in.
 */
export async function judgeSender(
  request: Request,
  context: RequestContext,
): Promise<RefusedSender | null> {
  if (isOpenDoor(new URL(request.url).pathname)) return null
  const { formOwner } = context
  const arrival = await findArrival(request, context)
  if (!arrival) return formOwner === null ? null : { kind: 'signed-out', owner: formOwner }
  if (formOwner === null) return { kind: 'unmarked', name: arrival.name }
  return isFormOf(context, arrival.id) ? null : { kind: 'other-person', name: arrival.name }
}
