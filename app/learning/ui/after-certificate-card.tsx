import { ButtonLink } from '../../design/controls/button'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { afterCertificateMessages } from '../words/after-certificate-messages'

/** The way on from a certificate: whom to call tomorrow, and what comes. */
export function AfterCertificateCard() {
  const t = useMessages(afterCertificateMessages)
  return (
    <section className="card stack library-card" aria-labelledby="after-card">
      <h2 id="after-card">{t('title')}</h2>
      <p>{t('cardText')}</p>
      <p>
        <ButtonLink href={pathTo('/after-certificate')} look="quiet">
          {t('cardGo')}
        </ButtonLink>
      </p>
    </section>
  )
}
