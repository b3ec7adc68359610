import { pathTo } from '../../path-to'
import { ownMessages } from '../../own-data/words/own-messages'
import { useMessages } from '../../platform/i18n/messages'
import { auditMessages } from '../words/audit-messages'
import { sessionMessages } from '../words/session-messages'

/** What else belongs to an account and has a page of its own. */
export function AccountMore() {
  const t = useMessages(auditMessages)
  const tSession = useMessages(sessionMessages)
  const tOwn = useMessages(ownMessages)
  return (
    <section className="stack" aria-labelledby="more">
      <h2 id="more">{t('moreTitle')}</h2>
      <ul className="plain-list stack">
        <li>
          <a href={pathTo('/household')}>{t('householdLink')}</a>
        </li>
        <li>
          <a href={pathTo('/account/sessions')}>{tSession('link')}</a>
          <br />
          <span className="soft">{tSession('linkLead')}</span>
        </li>
        <li>
          <a href={pathTo('/my-data')}>{tOwn('title')}</a>
          <br />
          <span className="soft">{tOwn('lead')}</span>
        </li>
        <li>
          <a href={pathTo('/account/trail')}>{t('trailLink')}</a>
          <br />
          <span className="soft">{t('trailLinkLead')}</span>
        </li>
      </ul>
    </section>
  )
}
