import { Form } from '../../design/controls/form'
import { pathTo } from '../../path-to'
import { formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { sessionMessages } from '../words/session-messages'

export type ShownSession = {
  id: string
  device: { browser: string | null; system: string | null }
  beganAt: Date | string
  usedAt: Date | string
  isThis: boolean
}

/** One session of somebody's own: on what, since when, and the button that ends it where it is not this one. */
export function SessionCard({ session }: { session: ShownSession }) {
  const t = useMessages(sessionMessages)
  const language = useLanguage()
  const { browser, system } = session.device
  const device = [browser, system].filter(Boolean).join(', ') || t('unknownDevice')
  return (
    <li className="card row account-role">
      <p>
        <strong>{device}</strong>
        {session.isThis ? `, ${t('thisDevice')}` : null}
        <br />
        <span className="soft">
          {t('beganAt', { date: formatMoment(session.beganAt, language) })}
          <br />
          {t('usedAt', { date: formatMoment(session.usedAt, language) })}
        </span>
      </p>
      {session.isThis ? null : (
        <Form action={pathTo('/account/sessions')}>
          <input type="hidden" name="session" value={session.id} />
          <button
            className="button"
            data-look="quiet"
            name="intent"
            value="end"
            aria-label={t('endOf', { device })}
          >
            {t('end')}
          </button>
        </Form>
      )}
    </li>
  )
}
