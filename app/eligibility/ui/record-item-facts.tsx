import { regionName } from '../../accounts/domain/regions'
import { partName } from '../../certification/credential/tell-training'
import { formatCertificateCode } from '../../certification/domain/certificate-code'
import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { Decision } from '../domain/decision'
import type { TrainingStanding } from '../domain/item-standing'
import type { RecordItem } from '../domain/record'
import { wordOfDecision } from '../domain/standing-word'
import { recordMessages } from '../words/record-messages'
import type { Voice } from './item-sentence'
import { RecognisedFacts } from './recognised-facts'
import { SourceView } from './source-view'

/** What a state rests on: the certificate, the decision with its ground, and the rule that was applied. */
export function RecordItemFacts({
  item: { kind, evidence, decision, training, rule },
  voice,
}: {
  item: RecordItem
  voice: Voice
}) {
  const t = useMessages(recordMessages)
  const language = useLanguage()
  const { number, publishedAt, source, checkedOn, decidedBy } = rule
  return (
    <>
      {evidence || decision ? (
        <dl className="facts">
          {evidence ? (
            <>
              <dt>{t('evidence')}</dt>
              <dd>
                <a href={pathTo('/verify/:code', { code: evidence.certificateCode })}>
                  {t('certificate', { code: formatCertificateCode(evidence.certificateCode) })}
                </a>
              </dd>
            </>
          ) : null}
          {training && training.certificates.length > 0 ? (
            <TrainingFacts training={training} />
          ) : null}
          {evidence?.expiresAt ? (
            <>
              <dt>{t('validUntil')}</dt>
              <dd>{formatDate(evidence.expiresAt, language)}</dd>
            </>
          ) : null}
          {decision ? <DecisionFacts kind={kind} decision={decision} /> : null}
        </dl>
      ) : null}
      <details className="details-plain">
        <summary>{t('whyAsked')}</summary>
        <dl className="facts">
          <dt>{t('whoDecidesItem')}</dt>
          <dd>{t(decidedBy)}</dd>
          <dt>{t('rule')}</dt>
          <dd>{t('ruleVersion', { number, date: formatDate(publishedAt, language) })}</dd>
          <dt>{t('source')}</dt>
          <dd>
            <SourceView source={source} voice={voice} />
          </dd>
          <dt>{t('checkedOn')}</dt>
          <dd>{t('checkedOnValue', { date: formatDate(checkedOn, language) })}</dd>
        </dl>
      </details>
    </>
  )
}

function TrainingFacts({ training }: { training: TrainingStanding }) {
  const t = useMessages(recordMessages)
  return (
    <>
      <dt>{t('trainingProved')}</dt>
      {training.certificates.map(({ code, part, academicHours: hours }) => {
        const values = { code: formatCertificateCode(code), hours }
        const name = partName(part)
        return (
          <dd key={code}>
            {name === null
              ? t('trainingCertificate', values)
              : t('trainingPart', { ...values, part: name })}
          </dd>
        )
      })}
    </>
  )
}

function DecisionFacts({ kind: of, decision }: Pick<RecordItem, 'kind'> & { decision: Decision }) {
  const t = useMessages(recordMessages)
  const language = useLanguage()
  const { kind, ground, groundDate, validUntil, region, secondOfficial, recognised, at } = decision
  return (
    <>
      <dt>{t('decidedRegion')}</dt>
      <dd>{t('decidedRegionName', { region: regionName(region, language) })}</dd>
      <dt>{t('decidedWhen')}</dt>
      <dd>
        {formatDate(at, language)}: {t(`decision-${wordOfDecision(of, kind)}`)}
      </dd>
      {secondOfficial ? (
        <>
          <dt>{t('secondOfficial')}</dt>
          <dd>{t('secondOfficialConfirmed')}</dd>
        </>
      ) : null}
      {recognised ? <RecognisedFacts recognised={recognised} /> : null}
      <dt>{t('ground')}</dt>
      <dd>{ground}</dd>
      <dt>{t(recognised ? 'recognisedDate' : 'groundDate')}</dt>
      <dd>{formatDate(groundDate, language)}</dd>
      {validUntil ? (
        <>
          <dt>{t('validUntil')}</dt>
          <dd>{formatDate(validUntil, language)}</dd>
        </>
      ) : null}
    </>
  )
}
