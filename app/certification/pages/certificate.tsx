import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { ButtonLink } from '../../design/controls/button'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import { parseCertificateCode } from '../domain/certificate-code'
import type { Statement } from '../domain/statement'
import { findOwnCertificate } from '../find-own-certificate.server'
import { messages } from '../messages'
import { CertificateSheet } from '../ui/certificate-sheet'
import { presentCertificate } from '../ui/present-certificate.server'
import { StatusBadge } from '../ui/status-badge'
import { StatusNotice } from '../ui/status-notice'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, 'programme:learn')
  const { database, keys, language, now } = context
  const parsed = parseCertificateCode(params.code ?? '')
  if (parsed.kind === 'refused') throw new Response(null, { status: 404 })
  const own = { personId: visitor.id, code: parsed.code }
  const certificate = await findOwnCertificate(database.read, own)
  if (!certificate) throw new Response(null, { status: 404 })
  return {
    certificate: presentCertificate(keys, certificate, now),
    title: translate(messages, language)('title'),
  }
}

export default function CertificatePage() {
  const { certificate } = useLoaderData<typeof loader>()
  const t = useMessages(messages)
  const standing = certificate.status === 'standing' || certificate.status === 'expired'
  return (
    <div className="stack stack-wide">
      <div className="row">
        <h1>{t('title')}</h1>
        <StatusBadge status={certificate.status} />
      </div>
      <StatusNotice certificate={certificate} />
      {certificate.status === 'altered' ? null : (
        <>
          <CertificateSheet statement={certificate.statement} />
          {standing ? (
            <p>
              <ButtonLink href={`/certificates/${certificate.code}/pdf`}>
                {t('download')}
              </ButtonLink>
            </p>
          ) : null}
          <section className="stack narrow">
            <h2>{t('shareTitle')}</h2>
            <p>{t('shareLead')}</p>
            <p>
              <a href={`/verify/${certificate.code}`}>{t('share')}</a>
            </p>
          </section>
          <Modules modules={certificate.statement.modules} />
        </>
      )}
      <p className="soft narrow">{t('decide')}</p>
      <p>
        <a href="/certificates">{t('toList')}</a>
      </p>
    </div>
  )
}

function Modules({ modules }: { modules: Statement['modules'] }) {
  const t = useMessages(messages)
  const language = useLanguage()
  return (
    <section className="stack narrow">
      <h2>{t('modulesLearned')}</h2>
      <ul className="certificate-modules">
        {modules.map(({ slug, title, number }) => (
          <li key={slug}>
            {title[language]} <span className="soft small">({t('moduleVersion', { number })})</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
