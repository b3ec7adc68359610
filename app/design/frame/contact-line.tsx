import { usePageContext } from '../../platform/http/page-context'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'
import { telephoneAddress } from './footer'
import { useFrame } from './frame-context'

/** How the organisation is reached, beside a text that sends somebody to it. */
export function ContactLine() {
  const t = useMessages(messages)
  const { organisation } = usePageContext()
  return (
    <p className="contact-line">
      {organisation?.telephone ? (
        <>
          <a href={telephoneAddress(organisation.telephone)}>{organisation.telephone}</a>
          {organisation.hours ? `, ${organisation.hours}` : null}
          {' · '}
        </>
      ) : null}
      {organisation?.email ? (
        <>
          <a href={`mailto:${organisation.email}`}>{organisation.email}</a>
          {' · '}
        </>
      ) : null}
      <a href={useFrame().places.contact}>{t('contact')}</a>
    </p>
  )
}
