import { redirect } from '@remix-run/server-runtime'
import type { RequestContext } from '../context'
import { pathTo } from '../path-to'
import { mayDo, needsSecondFactor, type Permission } from './domain/permissions'
import { findArrival, type Visitor } from './find-visitor.server'

/**
 * The signed-in person.
 *
 * @throws a redirect to the sign-in page, or to the page that asks for the second factor; both lead back here.
 */
export async function requireVisitor(request: Request, context: RequestContext): Promise<Visitor> {
  const visitor = await findArrival(request, context)
  if (!visitor) throw leadBack(request, '/sign-in')
  if (visitor.secondFactor === 'pending') throw leadBack(request, '/sign-in/code')
  return visitor
}

/**
 * The signed-in person, who must hold a permission, and must have given a second factor where the permission is
 * one of a guarded role.
 *
 * @throws as requireVisitor, 403, or a redirect to the page that sets a second factor up.
 */
export async function requirePermission(
  request: Request,
  context: RequestContext,
  permission: Permission,
): Promise<Visitor> {
  const visitor = await requireVisitor(request, context)
  if (!mayDo(visitor.roles, permission)) throw new Response(null, { status: 403 })
  if (visitor.secondFactor !== 'given' && needsSecondFactor(visitor.roles, permission)) {
    throw leadBack(request, '/account/second-factor')
  }
  return visitor
}

function leadBack(
  request: Request,
  pattern: '/sign-in' | '/sign-in/code' | '/account/second-factor',
): Response {
  const { pathname, search } = new URL(request.url)
  const next = request.method === 'GET' ? pathname + search : null
  return redirect(pathTo(pattern, { query: { next } }))
}
