import { usePageContext } from '../../platform/http/page-context'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../messages'

const told = {
  403: ['forbidden', 'forbiddenText'],
  404: ['absent', 'absentText'],
  429: ['throttled', 'throttledText'],
} as const

/** Says a refusal in plain words, or a fault with the number under which it was logged. */
export function FaultPage({ status }: { status: number }) {
  const t = useMessages(messages)
  const { requestId } = usePageContext()
  const known = status in told ? told[status as keyof typeof told] : null
  const [title, text] = known ?? (['fault', 'faultText'] as const)
  return (
    <div className="stack narrow">
      <h1>{t(title)}</h1>
      <p className="lead">{t(text)}</p>
      {known ? null : <p>{t('faultId', { id: requestId })}</p>}
      <p>
        <a className="button" href="/">
          {t('toHome')}
        </a>
      </p>
    </div>
  )
}
