import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { findIdentification } from '../../accounts/find-identification.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { ButtonLink } from '../../design/controls/button'
import { Notice } from '../../design/controls/notice'
import { findLibrary } from '../../learning/find-library.server'
import { hasAfterCertificate } from '../../learning/has-after-certificate.server'
import { AfterCertificateCard } from '../../learning/ui/after-certificate-card'
import { LibraryCard } from '../../learning/ui/library-card'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import type { Statement } from '../domain/statement'
import { governMessages } from '../words/govern-messages'
import { lifeMessages } from '../words/life-messages'
import { messages } from '../words/messages'
import { readCertificateLife } from '../life/read-certificate-life.server'
import { CertificateHistory } from '../ui/certificate-history'
import { CertificateSheet } from '../ui/certificate-sheet'
import { CorrectionState } from '../ui/correction-state'
import { findOwnByAddress } from '../ui/find-by-address.server'
import { Lineage } from '../ui/lineage'
import { presentCertificate } from '../ui/present-certificate.server'
import { presentOwnLife } from '../ui/present-own-life'
import { StatusBadge } from '../ui/status-badge'
import { StatusNotice } from '../ui/status-notice'
import { retractProposal } from '../life/retract-proposal.server'

export const handle = {
  access: 'programme:learn',
  form: 'own',
  isPastedInto: true,
  sheet: 'certification',
} satisfies RouteHandle

export const form = z.object({ intent: z.literal('retract'), proposal: z.string() }).strict()

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { database, keys, language, now } = context
  const certificate = await findOwnByAddress(context, request, {
    personId: visitor.id,
    code: params.code,
  })
  const life = await readCertificateLife(database.read, certificate)
  return {
    certificate: presentCertificate(keys, certificate, now),
    life: presentOwnLife(life, visitor.id),
    hasIin: (await findIdentification(database.read, visitor.id)).hasIin,
    hasLibrary: (await findLibrary(database.read)) !== null,
    hasAfter: await hasAfterCertificate(database.read),
    title: translate(messages, language)('title'),
  }
}

/** Takes back the holder's own request for a correction. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { code } = await findOwnByAddress(context, request, {
    personId: visitor.id,
    code: params.code,
  })
  const read = await readForm(request, form)
  if (!read.ok) return data({ why: 'no-such-proposal' as const }, { status: 422 })
  const { database, now } = context
  const retraction = { proposalId: read.value.proposal, actorId: visitor.id, now }
  const outcome = await database.transaction((tx) => retractProposal(tx, retraction))
  if (outcome.kind === 'refused') return data({ why: outcome.why }, { status: 422 })
  return redirect(pathTo('/certificates/:code', { code }), 303)
}

export default function CertificatePage() {
  const { certificate, life, hasIin, hasLibrary, hasAfter } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useMessages(messages)
  const tLife = useMessages(lifeMessages)
  const tGovern = useMessages(governMessages)
  const stands = certificate.status === 'standing' || certificate.status === 'expired'
  return (
    <div className="stack stack-wide">
      <div className="row">
        <h1>{t('title')}</h1>
        <StatusBadge status={certificate.status} />
      </div>
      {refused ? <Notice kind="bad">{tGovern(refused.why)}</Notice> : null}
      <StatusNotice certificate={certificate} />
      {certificate.status === 'altered' ? null : (
        <>
          <CorrectionState certificate={certificate} life={life} />
          <CertificateSheet statement={certificate.statement} />
          <div className="stack narrow">
            <p>
              <ButtonLink
                look={stands ? 'main' : 'quiet'}
                href={pathTo('/certificates/:code/pdf', { code: certificate.code })}
              >
                {t('download')}
              </ButtonLink>
            </p>
            {hasIin ? (
              <p>
                <a
                  href={pathTo('/certificates/:code/pdf', {
                    code: certificate.code,
                    query: { iin: 'last-four' },
                  })}
                >
                  {t('downloadIin')}
                </a>{' '}
                <span className="soft small">{t('downloadIinText')}</span>
              </p>
            ) : null}
            <p>
              <a href={pathTo('/certificates/:code/credential', { code: certificate.code })}>
                {t('credential')}
              </a>
            </p>
            {stands ? null : <p>{tLife('paperWorth')}</p>}
            {life.mayAsk ? (
              <p>
                <a href={pathTo('/certificates/:code/correction', { code: certificate.code })}>
                  {tLife('correctionLink')}
                </a>
              </p>
            ) : null}
          </div>
          <section className="stack narrow">
            <h2>{t('shareTitle')}</h2>
            <p>{t('shareLead')}</p>
            <p>
              <a href={pathTo('/verify/:code', { code: certificate.code })}>{t('share')}</a>
            </p>
          </section>
          <CertificateHistory events={life.events} isReplacement={life.replaces !== null} />
          <Lineage
            pathOf={(code) => pathTo('/certificates/:code', { code })}
            replaces={life.replaces}
            replacedBy={life.replacedBy}
          />
          <Modules modules={certificate.statement.modules} />
        </>
      )}
      {hasAfter && certificate.status === 'standing' ? <AfterCertificateCard /> : null}
      {hasLibrary && stands ? <LibraryCard /> : null}
      <p className="soft narrow">{t('decide')}</p>
      <p>
        <a href={pathTo('/certificates')}>{t('toList')}</a>
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
