import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { pathTo } from '../../path-to'
import type { RouteHandle } from '../../route-handle'
import { refuse } from '../api/problems'

export const handle = { access: 'anyone', audience: 'programs' } satisfies RouteHandle

const detail = `What there is, ${pathTo('/api/openapi.json')} describes.`

/** Every address of the API that nothing answers. */
export function loader({ context }: LoaderFunctionArgs): Response {
  return refuse('not-found', context.requestId, { detail })
}

export function action({ context }: ActionFunctionArgs): Response {
  return refuse('not-found', context.requestId, { detail })
}
