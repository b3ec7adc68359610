import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { ButtonLink } from '../../design/controls/button'
import { messages } from '../words/messages'

/** In place of a page whose link was used, is over, or never was: what to do instead. */
export function DeadLink() {
  const t = useMessages(messages)
  return (
    <div className="stack narrow">
      <h1>{t('deadTitle')}</h1>
      <p className="lead">{t('deadLead')}</p>
      <p className="row">
        <ButtonLink href={pathTo('/sign-in')}>{t('signIn')}</ButtonLink>
        <a href={pathTo('/register')}>{t('registerTitle')}</a>
        <a href={pathTo('/forgot-password')}>{t('forgotten')}</a>
      </p>
    </div>
  )
}
