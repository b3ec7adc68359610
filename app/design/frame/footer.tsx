import { usePageContext } from '../../platform/http/page-context'
import { useMessages } from '../../platform/i18n/messages'
import { useFrame } from './frame-context'
import { messages } from '../words/messages'

/** What the site is for, who answers for it and how they are reached, and where to read the rest. */
export function Footer() {
  const t = useMessages(messages)
  const { organisation } = usePageContext()
  const { footer: links } = useFrame()
  return (
    <footer className="frame-footer">
      <p>{t('footer')}</p>
      {organisation ? (
        <address className="frame-organisation">
          <strong>{organisation.name}</strong>
          {organisation.address ? <span>{organisation.address}</span> : null}
          {organisation.hours ? <span>{organisation.hours}</span> : null}
          {organisation.telephone ? (
            <a href={telephoneAddress(organisation.telephone)}>{organisation.telephone}</a>
          ) : null}
          {organisation.email ? (
            <a href={`mailto:${organisation.email}`}>{organisation.email}</a>
          ) : null}
        </address>
      ) : null}
      {links.map(({ path, label }) => (
        <a key={path} href={path}>
          {t(label)}
        </a>
      ))}
    </footer>
  )
}

/** A printed number as a link that telephones understand (RFC 3966). */
export function telephoneAddress(printed: string): string {
  return `tel:${printed.replace(/[^\d+]/g, '')}`
}
