import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { ButtonLink } from '../../design/controls/button'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { messages } from '../words/messages'

export const handle = { access: 'anyone' } satisfies RouteHandle

const reasons = [
  ...(['bad-request', 'cross-site', 'other-address', 'method'] as const),
  ...(['too-large', 'compressed', 'too-slow', 'busy', 'cannot-save'] as const),
]

/** Asked by the server itself, which sets the status: the request never reached a page. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const why = reasons.find((reason) => reason === params.why)
  if (!why) throw new Response(null, { status: 404 })
  const address = context.config.baseUrl.origin
  return { why, address, title: translate(messages, context.language)(`refused-${why}-title`) }
}

export default function Refused() {
  const { why, address } = useLoaderData<typeof loader>()
  const t = useMessages(messages)
  return (
    <div className="stack narrow">
      <h1>{t(`refused-${why}-title`)}</h1>
      <p className="lead">{t(`refused-${why}-text`, { address })}</p>
      <p>
        <ButtonLink href={why === 'other-address' ? `${address}/` : pathTo('/')}>
          {t('toHome')}
        </ButtonLink>
      </p>
    </div>
  )
}
