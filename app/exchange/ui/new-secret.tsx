import { Notice } from '../../design/controls/notice'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'

/** A secret that was just made, for this one time. */
export function NewSecret({ clientId, secret }: { clientId: string; secret: string }) {
  const t = useMessages(messages)
  return (
    <section className="card stack" aria-labelledby="new-secret">
      <h2 id="new-secret">{t('secretTitle')}</h2>
      <Notice kind="care">{t('secretText')}</Notice>
      <dl className="facts">
        <dt>{t('clientId')}</dt>
        <dd>
          <code className="exchange-key">{clientId}</code>
        </dd>
        <dt>{t('clientSecret')}</dt>
        <dd>
          <code className="exchange-key">{secret}</code>
        </dd>
      </dl>
    </section>
  )
}
