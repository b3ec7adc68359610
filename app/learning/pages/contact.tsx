import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { Notice } from '../../design/controls/notice'
import { telephoneAddress } from '../../design/frame/footer'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { sayOrganisation } from '../domain/say-organisation'
import { readSite } from '../find-site.server'
import { siteMessages } from '../words/site-messages'

export const handle = {
  access: 'anyone',
  navigation: { menu: 'footer', order: 1, label: 'contact' },
  place: 'contact',
} satisfies RouteHandle

export async function loader({ context }: LoaderFunctionArgs) {
  const { database, language } = context
  const published = await readSite(database.read)
  const organisation = published?.site.organisation
  return {
    title: translate(siteMessages, language)('contactTitle'),
    organisation: organisation ? sayOrganisation(organisation, language) : null,
    isSample: organisation?.sample.some((part) => part === 'organisation' || part === 'contact'),
  }
}

/** Who answers for the site, and how they are reached. */
export default function Contact() {
  const t = useMessages(siteMessages)
  const { organisation, isSample } = useLoaderData<typeof loader>()
  if (!organisation) {
    return (
      <div className="stack narrow">
        <h1>{t('contactTitle')}</h1>
        <p className="lead">{t('nobody')}</p>
      </div>
    )
  }
  const { name, address, telephone, hours, email } = organisation
  return (
    <div className="stack narrow">
      <h1>{t('contactTitle')}</h1>
      {isSample ? <Notice kind="care">{t('sampleContact')}</Notice> : null}
      <p className="lead">
        {t('contactLead')} <strong>{name}</strong>
      </p>
      <dl className="facts">
        <dt>{t('telephone')}</dt>
        <dd>
          {telephone ? <a href={telephoneAddress(telephone)}>{telephone}</a> : t('notStated')}
        </dd>
        <dt>{t('hours')}</dt>
        <dd>{hours ?? t('notStated')}</dd>
        <dt>{t('email')}</dt>
        <dd>{email ? <a href={`mailto:${email}`}>{email}</a> : t('notStated')}</dd>
        <dt>{t('address')}</dt>
        <dd>{address ?? t('notStated')}</dd>
      </dl>
      <p>{t('emergency')}</p>
    </div>
  )
}
