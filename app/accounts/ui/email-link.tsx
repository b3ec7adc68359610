import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { emailChangeMessages } from '../words/email-change-messages'

/** On the account page: the address by which somebody signs in, and the way to change it. */
export function EmailLink({ email }: { email: string }) {
  const t = useMessages(emailChangeMessages)
  return (
    <section className="stack" aria-labelledby="email">
      <h2 id="email">{t('sectionTitle')}</h2>
      <p>{t('now', { email })}</p>
      <p>
        <a href={pathTo('/account/email')}>{t('link')}</a>
      </p>
    </section>
  )
}
