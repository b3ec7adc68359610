import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { describeReason } from '../domain/change-reasons'
import { lifeMessages } from '../words/life-messages'

/** An event as a loader sends it: instants have become text. */
export type ShownEvent = {
  id: string
  kind: 'awarded' | 'suspended' | 'reinstated' | 'revoked' | 'replaced'
  at: Date | string
  reason: string | null
  note: string | null
  /** Who proposed and who confirmed it, in words; only staff are told. */
  by?: { proposed: string; confirmed: string } | null
}

/** What happened to a certificate, in plain words, the oldest first. */
export function CertificateHistory({
  events,
  isReplacement,
}: {
  events: ShownEvent[]
  /** It was not earned, but took the place of another. */
  isReplacement: boolean
}) {
  const t = useMessages(lifeMessages)
  const language = useLanguage()
  return (
    <section className="stack narrow">
      <h2>{t('historyTitle')}</h2>
      <ol className="certificate-history">
        {events.map(({ id, kind, at, reason, note, by }) => (
          <li key={id}>
            <p>
              <span className="soft">{formatDate(at, language)}</span>{' '}
              <strong>
                {t(kind === 'awarded' && isReplacement ? 'event-reissued' : `event-${kind}`)}
              </strong>
            </p>
            {reason ? <p>{t('because', { reason: describeReason(reason, language) })}</p> : null}
            {note ? <p>{t('noteSaid', { note })}</p> : null}
            {by ? (
              <p className="soft small">
                {t('proposedBy', { name: by.proposed })} ·{' '}
                {t('confirmedBy', { name: by.confirmed })}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
