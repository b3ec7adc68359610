import type { RequestContext } from '../context'
import type { Visitor } from './domain/visitor'
import { readSession } from './sessions/read-session.server'

export type { Visitor }

const asked = new WeakMap<RequestContext, Promise<Visitor | null>>()

/**
 * The person whose session the request carries, even when they still owe it their second factor, or null. Only for
 * the page that asks for the factor, and what leads there; every other page asks findVisitor. Asked of the database
 * once a request.
 */
export function findArrival(request: Request, context: RequestContext): Promise<Visitor | null> {
  let answer = asked.get(context)
  if (!answer) {
    answer = readSession(request, context, context.now).then((visitor) => {
      if (visitor) context.noteVisitor(visitor.id)
      return visitor
    })
    asked.set(context, answer)
  }
  return answer
}

/** The signed-in person, or null. Who has a second factor is signed in only once it was given. */
export async function findVisitor(
  request: Request,
  context: RequestContext,
): Promise<Visitor | null> {
  const arrival = await findArrival(request, context)
  return arrival?.secondFactor === 'pending' ? null : arrival
}
