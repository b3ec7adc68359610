import type { RequestContext } from '../context'
import type { Visitor } from './domain/visitor'
import { readSession } from './sessions/read-session.server'

export type { Visitor }

const asked = new WeakMap<RequestContext, Promise<Visitor | null>>()

/** The person whose session the request carries, or null. Asked of the database once a request. */
export function findVisitor(request: Request, context: RequestContext): Promise<Visitor | null> {
  let answer = asked.get(context)
  if (!answer) {
    answer = readSession(request, context, context.now)
    asked.set(context, answer)
  }
  return answer
}
