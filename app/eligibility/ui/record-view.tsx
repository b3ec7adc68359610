import { formatCertificateCode } from '../../certification/domain/certificate-code'
import { Badge } from '../../design/controls/badge'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { EligibilityRecord, RecordItem } from '../domain/record'
import { messages } from '../messages'

/** Whom the record speaks to: an official, or the person it is about. */
type Voice = 'official' | 'own'

/** Names of programmes by slug, for the links from what is missing to where it can be earned. */
export type ProgrammeTitles = Record<string, string>

type RecordViewProps = { record: EligibilityRecord; voice: Voice; programmes?: ProgrammeTitles }

/** The record, one placement form after another. It shows states and evidence, never a sum of them. */
export function RecordView({ record, voice, programmes = {} }: RecordViewProps) {
  const t = useMessages(messages)
  const language = useLanguage()
  if (record.length === 0) return <p>{t('noTables')}</p>
  return record.map(({ placementForm, title, items }) => (
    <article key={placementForm} className="card stack">
      <h3>{title[language]}</h3>
      {items.map((item) => (
        <Item key={item.requirement} item={item} voice={voice} programmes={programmes} />
      ))}
    </article>
  ))
}

const badges = { met: 'good', missing: 'note', expired: 'care', withdrawn: 'bad' } as const
const sentences = { official: 'Official', own: 'Own' } as const

function Item({
  item,
  voice,
  programmes,
}: {
  item: RecordItem
  voice: Voice
  programmes: ProgrammeTitles
}) {
  const t = useMessages(messages)
  const language = useLanguage()
  const date = item.since ? formatDate(item.since, language) : ''
  return (
    <section className="stack record-item">
      <h4 className="record-requirement">
        {item.title[language]} <Badge kind={badges[item.state]}>{t(item.state)}</Badge>
      </h4>
      <p>{t(`${item.state}${sentences[voice]}`, { date })}</p>
      {voice === 'own' && item.state !== 'met' ? (
        <WhereToEarn item={item} programmes={programmes} />
      ) : null}
      <Facts item={item} />
    </section>
  )
}

function WhereToEarn({ item, programmes }: { item: RecordItem; programmes: ProgrammeTitles }) {
  const t = useMessages(messages)
  return item.programmes
    .filter((programme) => programmes[programme])
    .map((programme) => (
      <p key={programme}>
        <a href={`/programmes/${programme}`}>
          {t('toProgramme', { title: programmes[programme] ?? '' })}
        </a>
      </p>
    ))
}

function Facts({ item: { evidence, rule } }: { item: RecordItem }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { number, publishedAt, source, checkedOn } = rule
  return (
    <dl className="facts">
      {evidence ? (
        <>
          <dt>{t('evidence')}</dt>
          <dd>
            <CertificateLink code={evidence.certificateCode} />
          </dd>
        </>
      ) : null}
      {evidence?.expiresAt ? (
        <>
          <dt>{t('validUntil')}</dt>
          <dd>{formatDate(evidence.expiresAt, language)}</dd>
        </>
      ) : null}
      <dt>{t('rule')}</dt>
      <dd>{t('ruleVersion', { number, date: formatDate(publishedAt, language) })}</dd>
      <dt>{t('source')}</dt>
      <dd>
        {source.url ? (
          <a href={source.url} rel="noreferrer">
            {source.title[language]}
          </a>
        ) : (
          source.title[language]
        )}
      </dd>
      <dt>{t('checkedOn')}</dt>
      <dd>{formatDate(checkedOn, language)}</dd>
    </dl>
  )
}

/** A certificate by its code, leading to what anybody can verify of it. */
function CertificateLink({ code }: { code: string }) {
  const t = useMessages(messages)
  return <a href={`/verify/${code}`}>{t('certificate', { code: formatCertificateCode(code) })}</a>
}
