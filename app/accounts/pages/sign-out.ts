import { redirect, type ActionFunctionArgs } from '@remix-run/server-runtime'
import { forgetKeptRegistration } from '../secrecy/registration-cookie.server'
import { endSession } from '../sessions/end-session.server'

export function loader() {
  throw new Response(null, { status: 404 })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const cookie = await endSession(request, context, context.now)
  const headers = new Headers({ 'Set-Cookie': cookie })
  headers.append('Set-Cookie', forgetKeptRegistration(context.config))
  return redirect('/', { status: 303, headers })
}
