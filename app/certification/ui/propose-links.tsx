import { ButtonLink } from '../../design/controls/button'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import type { ChangeAction } from '../domain/change'
import { governMessages } from '../words/govern-messages'

/** Where each change that is possible now can be proposed. */
export function ProposeLinks({ code, acts }: { code: string; acts: ChangeAction[] }) {
  const t = useMessages(governMessages)
  return (
    <section className="stack narrow">
      <h2>{t('actsTitle')}</h2>
      <p>{t(acts.length > 0 ? 'actsLead' : 'actsNone')}</p>
      <p className="row">
        {acts.map((action) => (
          <ButtonLink
            key={action}
            look="quiet"
            href={pathTo('/admin/certificates/:code/:action', { code, action })}
          >
            {t(`change-${action}`)}
          </ButtonLink>
        ))}
      </p>
    </section>
  )
}
