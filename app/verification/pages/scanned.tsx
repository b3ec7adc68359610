import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { Notice } from '../../design/controls/notice'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { readVerifierDigest } from '../make-offline-verifier.server'
import { messages } from '../words/messages'
import { CodeForm } from '../ui/code-form'
import { PresentedAnswer } from '../ui/presented-answer'
import { VerifyNotes } from '../ui/verify-notes'

export const handle = {
  access: 'anyone',
  isDesk: true,
  manifest: '/verify.webmanifest',
  sheet: 'verification',
} satisfies RouteHandle

export { headers } from '../ui/verify-headers'

/**
 * Where the QR code of a certificate leads. What it says stands behind the `#` of the address and so reaches no server by
 * itself: the browser reads it, checks it, and sends it in a form to be checked again.
 */
export async function loader({ context }: LoaderFunctionArgs) {
  const title = translate(messages, context.language)('scanTitle')
  return {
    title,
    host: context.config.baseUrl.host,
    digest: await readVerifierDigest(context.keys),
  }
}

export default function Scanned() {
  const { host, digest } = useLoaderData<typeof loader>()
  const t = useMessages(messages)
  return (
    <div className="stack stack-wide narrow" data-verifier="scanned">
      <div className="stack">
        <h1>{t('scanTitle')}</h1>
        <p className="lead">{t('scanText')}</p>
      </div>
      <div data-without-script="">
        <Notice kind="care">{t('scanNoScript')}</Notice>
      </div>
      <p data-no-token="" hidden>
        {t('scanNone')}
      </p>
      <PresentedAnswer answer={null} />
      <CodeForm better />
      <VerifyNotes host={host} digest={digest} />
    </div>
  )
}
