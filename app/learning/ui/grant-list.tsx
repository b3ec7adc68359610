import { formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { Grant } from '../domain/grant'
import { grantMessages } from '../words/grant-messages'

/** A grant as it is shown; `by` only to those who may read names of staff. */
export type ShownGrant = Pick<Grant, 'number' | 'kind' | 'amount' | 'reason' | 'grantedAt'> & {
  by?: string
}

/** What trainers granted, the newest first, each with its reason. */
export function GrantList({ grants }: { grants: ShownGrant[] }) {
  const t = useMessages(grantMessages)
  const language = useLanguage()
  return (
    <ul className="plain-list stack">
      {grants.toReversed().map(({ number, kind, amount, reason, grantedAt, by }) => (
        <li key={number}>
          <strong>{t(`gave-${kind}`, { count: amount })}</strong>
          <span className="soft small"> {formatMoment(grantedAt, language)}</span>
          <br />
          {t('because', { reason })}
          {by ? (
            <>
              <br />
              <span className="soft small">{t('by', { name: by })}</span>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
