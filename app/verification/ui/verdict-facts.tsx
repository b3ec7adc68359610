import type { ReactNode } from 'react'
import { formatCertificateCode } from '../../certification/domain/certificate-code'
import { formatDate, formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { ShownFacts } from '../domain/shown-verdict'
import { factsMessages } from '../words/facts-messages'
import { useExtent } from './use-extent'

/** What the certificate states, as far as it is known. */
export function VerdictFacts({
  facts,
  checkedAt,
  isRest = false,
}: {
  facts: ShownFacts
  checkedAt: string
  /** Whether what must stand on the paper is shown elsewhere already. */
  isRest?: boolean
}) {
  const t = useMessages(factsMessages)
  const language = useLanguage()
  const extent = useExtent(facts)
  const { programme: title, version, training, awardedAt, expiresAt, issuer, accreditation } = facts
  return (
    <section className="stack">
      <h2>{t('facts')}</h2>
      <dl className="verdict-facts">
        {isRest ? null : <Fact label={t('holder')}>{facts.holder}</Fact>}
        {isRest && version === null ? null : (
          <Fact label={t('programme')}>
            {version === null ? title : t('programmeVersion', { title, version })}
          </Fact>
        )}
        {training?.title ? <Fact label={t('training')}>{training.title}</Fact> : null}
        {isRest ? null : (
          <>
            <Fact label={t('hours')}>{extent}</Fact>
            <Fact label={t('awarded')}>{formatDate(awardedAt, language)}</Fact>
          </>
        )}
        <Fact label={t(expiresAt ? 'until' : 'term')}>
          {expiresAt ? formatDate(expiresAt, language) : t('noTerm')}
        </Fact>
        {'name' in issuer ? (
          <Fact label={t('issuer')}>{issuer.name}</Fact>
        ) : (
          <Fact label={t('issuerSite')}>{issuer.site}</Fact>
        )}
        {accreditation ? <Fact label={t('accreditation')}>{accreditation}</Fact> : null}
        {isRest ? null : (
          <Fact label={t('number')}>
            <span className="verdict-code">{formatCertificateCode(facts.code)}</span>
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
