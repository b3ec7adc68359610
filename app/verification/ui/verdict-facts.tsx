import type { ReactNode } from 'react'
import { tellTraining } from '../../certification/credential/tell-training'
import { formatCertificateCode } from '../../certification/domain/certificate-code'
import { formatDate, formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { PublicFacts } from '../domain/public-verdict'
import { messages } from '../words/messages'

/** What the certificate states, as far as strangers may see it. */
export function VerdictFacts({
  code,
  facts,
  checkedAt,
  isRest = false,
}: {
  code: string
  facts: PublicFacts
  checkedAt: string
  /** Whether what must stand on the paper is shown elsewhere already. */
  isRest?: boolean
}) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { holder, programme, hours, training, awardedAt, expiresAt, issuer } = facts
  const title = programme.title[language]
  return (
    <section className="stack">
      <h2>{t('facts')}</h2>
      <dl className="verdict-facts">
        {isRest ? null : <Fact label={t('holder')}>{holder.maskedName}</Fact>}
        <Fact label={t('programme')}>
          {t('programmeVersion', { title, version: programme.version })}
        </Fact>
        {training ? <Fact label={t('training')}>{training.title[language]}</Fact> : null}
        {isRest ? null : (
          <>
            <Fact label={t('hours')}>
              {training
                ? tellTraining(training, hours.academicHours, language)
                : t('hoursValue', { hours: hours.academicHours })}
            </Fact>
            <Fact label={t('awarded')}>{formatDate(awardedAt, language)}</Fact>
          </>
        )}
        <Fact label={t(expiresAt ? 'until' : 'term')}>
          {expiresAt ? formatDate(expiresAt, language) : t('noTerm')}
        </Fact>
        <Fact label={t('issuer')}>
          {issuer.name[language]}, {issuer.city[language]}
        </Fact>
        {issuer.licence ? <Fact label={t('accreditation')}>{issuer.licence}</Fact> : null}
        {isRest ? null : (
          <Fact label={t('code')}>
            <span className="verdict-code">{formatCertificateCode(code)}</span>
          </Fact>
        )}
        <Fact label={t('checkedAt')}>{formatMoment(checkedAt, language)}</Fact>
      </dl>
    </section>
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
