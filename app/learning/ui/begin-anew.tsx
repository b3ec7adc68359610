import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { ContactLine } from '../../design/frame/contact-line'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { grantMessages } from '../words/grant-messages'

/** Lets a learner begin anew where a trainer granted it; what they did before stays within reach. */
export function BeginAnew({ since, earlier }: { since: Date; earlier: string }) {
  const t = useMessages(grantMessages)
  const date = formatDate(since, useLanguage())
  return (
    <Notice kind="good">
      <div className="stack">
        <p>
          <strong>{t('freshTitle')}</strong>
        </p>
        <p>{t('freshText', { date })}</p>
        <Form>
          <Button>{t('freshGo')}</Button>
        </Form>
        <p>
          <a href={earlier}>{t('earlier')}</a>
        </p>
      </div>
    </Notice>
  )
}

/** Tells whoever's certificate has ended how they come to another one. */
export function CertificateEnded({ earlier }: { earlier: string }) {
  const t = useMessages(grantMessages)
  return (
    <Notice kind="care">
      <div className="stack">
        <p>
          <strong>{t('endedTitle')}</strong>
        </p>
        <p>{t('endedText')}</p>
        <ContactLine />
        <p>
          <a href={earlier}>{t('earlier')}</a>
        </p>
      </div>
    </Notice>
  )
}
