import { redirect } from '@remix-run/server-runtime'
import type { RequestContext } from '../context'
import { mayDo, type Permission } from './domain/permissions'
import { findVisitor, type Visitor } from './find-visitor.server'

/** The signed-in person. @throws a redirect to the sign-in page, which leads back here. */
export async function requireVisitor(request: Request, context: RequestContext): Promise<Visitor> {
  const visitor = await findVisitor(request, context)
  if (visitor) return visitor
  const { pathname, search } = new URL(request.url)
  const next = request.method === 'GET' ? `?next=${encodeURIComponent(pathname + search)}` : ''
  throw redirect(`/sign-in${next}`)
}

/** The signed-in person, who must hold a permission. @throws as requireVisitor, or 403. */
export async function requirePermission(
  request: Request,
  context: RequestContext,
  permission: Permission,
): Promise<Visitor> {
  const visitor = await requireVisitor(request, context)
  if (!mayDo(visitor.roles, permission)) throw new Response(null, { status: 403 })
  return visitor
}
