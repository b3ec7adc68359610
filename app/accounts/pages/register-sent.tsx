import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { translate, useMessages } from '../../platform/i18n/messages'
import { messages } from '../messages'

export function loader({ context }: LoaderFunctionArgs) {
  return { title: translate(messages, context.language)('sentTitle') }
}

/** The same for every address, known or not. */
export default function RegisterSent() {
  const t = useMessages(messages)
  return (
    <div className="stack narrow">
      <h1>{t('sentTitle')}</h1>
      <p className="lead">{t('sentLead')}</p>
      <p>{t('sentHint')}</p>
      <p>
        <a href="/register">{t('sentAgain')}</a>
      </p>
    </div>
  )
}
