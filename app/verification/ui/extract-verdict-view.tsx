import { tellProved } from '../../certification/credential/tell-proved'
import { formatCertificateCode } from '../../certification/domain/certificate-code'
import { recordMessages } from '../../eligibility/words/record-messages'
import { wordOfExtract } from '../../eligibility/domain/extract-word'
import { formatDate, formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { ExtractFacts, PublicExtract } from '../domain/extract-verdict'
import { extractVerdictMessages } from '../words/extract-verdict-messages'
import { factsMessages } from '../words/facts-messages'
import { HolderForm, type HolderAnswer } from './holder-form'
import { VerdictPanel } from './verdict-panel'

type ExtractVerdictViewProps = {
  verdict: PublicExtract<string | null>
  checkedAt: string
  told?: HolderAnswer
  /** Whether it was shown as a file, below the heading of the page. */
  presented?: boolean
}

/** The verdict on an extract: whether it is genuine, how the record stood, and that it may have changed since. */
export function ExtractVerdictView({
  verdict,
  checkedAt,
  told,
  presented = false,
}: ExtractVerdictViewProps) {
  const t = useMessages(extractVerdictMessages)
  const tFacts = useMessages(factsMessages)
  const language = useLanguage()
  const text =
    verdict.verdict === 'genuine'
      ? t('genuineText', { moment: formatMoment(verdict.asOf, language) })
      : t(verdict.verdict === 'unknown-issuer' ? verdict.doubt : doubtTexts[verdict.verdict])
  return (
    <>
      <VerdictPanel
        kind={verdict.verdict}
        title={t(verdict.verdict)}
        text={text}
        level={presented ? 2 : 1}
      />
      {verdict.verdict === 'genuine' ? (
        <>
          <Facts code={verdict.code} facts={verdict} checkedAt={checkedAt} />
          <HolderForm code={verdict.code} answer={told} />
        </>
      ) : null}
      <p className="soft">{tFacts('decide')}</p>
    </>
  )
}

const doubtTexts = {
  altered: 'alteredText',
  'foreign-form': 'foreignFormText',
  'check-failed': 'checkFailedText',
} as const

function Facts({
  code,
  facts: { holder, asOf, forms, issuer },
  checkedAt,
}: {
  code: string
  facts: ExtractFacts
  checkedAt: string
}) {
  const t = useMessages(extractVerdictMessages)
  const language = useLanguage()
  const pairs = [
    [t('holder'), holder.name ?? holder.maskedName],
    [t('asOf'), formatMoment(asOf, language)],
    [t('issuer'), `${issuer.name[language]}, ${issuer.city[language]}`],
    [t('code'), formatCertificateCode(code)],
    [t('checkedAt'), formatMoment(checkedAt, language)],
  ] as const
  return (
    <section className="stack">
      <h2>{t('facts')}</h2>
      <dl className="verdict-facts">
        {pairs.map(([what, fact]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <p>{t('compare')}</p>
      {forms.map(({ placementForm, title, requirements }) => (
        <section key={placementForm} className="stack">
          <h3>{title[language]}</h3>
          <dl className="verdict-facts">
            {requirements.map((each) => (
              <div key={each.requirement}>
                <dt>{each.title[language]}</dt>
                <dd>
                  <Standing requirement={each} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  )
}

type Requirement = ExtractFacts['forms'][number]['requirements'][number]

function Standing({ requirement }: { requirement: Requirement }) {
  const t = useMessages(extractVerdictMessages)
  const tRecord = useMessages(recordMessages)
  const language = useLanguage()
  const { since, until, training } = requirement
  const parts = [
    training && training.provedHours > 0 ? tellProved(training, language) : null,
    since ? t('since', { date: formatDate(since, language) }) : null,
    until ? t('until', { date: formatDate(new Date(Date.parse(until) - 1), language) }) : null,
  ].filter(Boolean)
  return (
    <>
      <strong>{tRecord(wordOfExtract(requirement))}</strong>
      {parts.length > 0 ? `; ${parts.join('; ')}` : null}
    </>
  )
}
