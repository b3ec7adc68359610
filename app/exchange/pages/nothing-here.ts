import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { refuse } from '../api/problems'

/** Every address of the API that nothing answers. */
export function loader({ context }: LoaderFunctionArgs): Response {
  return refuse('not-found', context.requestId, {
    detail: 'What there is, /api/openapi.json describes.',
  })
}

export function action({ context }: ActionFunctionArgs): Response {
  return refuse('not-found', context.requestId, {
    detail: 'What there is, /api/openapi.json describes.',
  })
}
