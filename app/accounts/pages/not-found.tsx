import type { RouteHandle } from '../../route-handle'

export const handle = { access: 'anyone', form: 'own' } satisfies RouteHandle

/** Every address that no other page answers. The root says so in the reader's language. */
export function loader(): never {
  throw new Response(null, { status: 404 })
}

export function action(): never {
  throw new Response(null, { status: 404 })
}

export default function NotFound() {
  return null
}
