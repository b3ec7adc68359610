import { redirect, type ActionFunctionArgs } from '@remix-run/server-runtime'
import { endSession } from '../sessions/end-session.server'

export function loader() {
  throw new Response(null, { status: 404 })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const cookie = await endSession(request, context, context.now)
  return redirect('/', { status: 303, headers: { 'Set-Cookie': cookie } })
}
