import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { pathTo } from '../../path-to'
import { refuse } from '../api/problems'

const detail = `What there is, ${pathTo('/api/openapi.json')} describes.`

/** Every address of the API that nothing answers. */
export function loader({ context }: LoaderFunctionArgs): Response {
  return refuse('not-found', context.requestId, { detail })
}

export function action({ context }: ActionFunctionArgs): Response {
  return refuse('not-found', context.requestId, { detail })
}
