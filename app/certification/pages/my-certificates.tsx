import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { ButtonLink } from '../../design/controls/button'
import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { formatCertificateCode } from '../domain/certificate-code'
import { listOwnCertificates } from '../issuing/list-own-certificates.server'
import { messages } from '../words/messages'
import { presentCertificate } from '../ui/present-certificate.server'
import { StatusBadge } from '../ui/status-badge'

export const handle = {
  access: 'programme:learn',
  navigation: { menu: 'sections', order: 2, label: 'certificates' },
  sheet: 'certification',
} satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { database, keys, language, now } = context
  const own = await listOwnCertificates(database.read, visitor.id)
  return {
    certificates: own.map((certificate) => presentCertificate(keys, certificate, now)),
    title: translate(messages, language)('listTitle'),
  }
}

export default function MyCertificates() {
  const { certificates } = useLoaderData<typeof loader>()
  const t = useMessages(messages)
  const language = useLanguage()
  if (certificates.length === 0) {
    return (
      <div className="stack narrow">
        <h1>{t('listTitle')}</h1>
        <p className="lead">{t('listEmpty')}</p>
        <p>
          <ButtonLink href={pathTo('/learn')}>{t('listToLearning')}</ButtonLink>
        </p>
      </div>
    )
  }
  return (
    <div className="stack">
      <h1>{t('listTitle')}</h1>
      <p className="lead">{t('listLead')}</p>
      <ul className="grid plain-list">
        {certificates.map((certificate) => (
          <li key={certificate.code} className="card stack">
            <p>
              <StatusBadge status={certificate.status} />
            </p>
            {certificate.status === 'altered' ? null : (
              <>
                <h2>{certificate.statement.programme.title[language]}</h2>
                <p>
                  {t('awardedOn')}: {formatDate(certificate.statement.awardedAt, language)}
                </p>
              </>
            )}
            <p className="certificate-code soft">{formatCertificateCode(certificate.code)}</p>
            <p>
              <a href={pathTo('/certificates/:code', { code: certificate.code })}>{t('open')}</a>
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
