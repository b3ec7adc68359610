import type { ReactNode } from 'react'

import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { formatCertificateCode } from '../domain/certificate-code'
import { tellTraining } from '../credential/tell-training'
import { trainingOf, type Statement } from '../domain/statement'
import { messages } from '../words/messages'
import { Emblem } from './emblem'

/** The certificate as a page: the same words as on paper, from the same statement, in the reader's language. */
export function CertificateSheet({ statement }: { statement: Statement }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { code, holder, programme, modules, credit, result, issuer } = statement
  const { awardedAt, expiresAt } = statement
  const training = trainingOf(statement)
  return (
    <article className="certificate" aria-labelledby="certificate-name">
      <header className="certificate-head">
        <Emblem />
        <p className="certificate-issuer">
          {issuer.name[language]}, {issuer.city[language]}
        </p>
        <p className="certificate-title">{t('title')}</p>
      </header>
      <h2 className="certificate-name" id="certificate-name" lang={holder.language}>
        {holder.name}
      </h2>
      <p className="certificate-completed">
        {t('completed', { programme: programme.title[language] })}
      </p>
      <p>
        {training ? (
          <>
            {training.title[language]}:{' '}
            <span className="certificate-line">
              {tellTraining(training, credit.academicHours, language)}
            </span>
          </>
        ) : (
          t('amount', { modules: modules.length, hours: credit.academicHours })
        )}
        {result ? <span className="certificate-line">{t('test', result)}</span> : null}
      </p>
      <dl className="certificate-facts">
        <Fact label={t('awardedOn')}>{formatDate(awardedAt, language)}</Fact>
        <Fact label={t(expiresAt ? 'validUntil' : 'term')}>
          {expiresAt ? formatDate(expiresAt, language) : t('noTerm')}
        </Fact>
        {issuer.licence ? <Fact label={t('accreditation')}>{issuer.licence}</Fact> : null}
        {issuer.signatory ? (
          <Fact label={issuer.signatory.position[language]}>{issuer.signatory.name}</Fact>
        ) : null}
        <Fact label={t('number')}>
          <span className="certificate-code">{formatCertificateCode(code)}</span>
        </Fact>
      </dl>
    </article>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
