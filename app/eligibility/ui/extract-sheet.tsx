import { maskIin } from '../../accounts/domain/iin'
import { useIinWords } from '../../accounts/ui/iin-words'
import { regionName } from '../../accounts/domain/regions'
import { tellProved } from '../../certification/credential/tell-proved'
import { formatCertificateCode } from '../../certification/domain/certificate-code'
import { verifyAddress } from '../../certification/domain/verify-address'
import { QrCode } from '../../design/controls/qr-code'
import { pathTo } from '../../path-to'
import { formatDate, formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import {
  iinGroundIn,
  provedIn,
  type ExtractItem,
  type ExtractStatement,
} from '../domain/extract-statement'
import { extractMessages } from '../words/extract-messages'
import { recordMessages } from '../words/record-messages'
import { wordOfExtract } from '../domain/extract-word'

/** The extract as it is read and printed: everything from the signed statement, in the reader's language. Its page names the sheet `extract`. */
export function ExtractSheet({ statement }: { statement: ExtractStatement }) {
  const t = useMessages(extractMessages)
  const language = useLanguage()
  const iinWords = useIinWords()
  const { code, holder, asOf, forms, issuer, whoDecides, keyId } = statement
  const ground = iinGroundIn(statement)
  const iin = holder.iinLastFour
  const page = new URL(issuer.baseUrl).host + pathTo('/verify')
  return (
    <article className="extract stack">
      <header className="extract-head">
        <dl className="facts">
          <dt>{t('holder')}</dt>
          <dd>{holder.name}</dd>
          <dt>{t('iin')}</dt>
          <dd>{iin === null ? t('iinAbsent') : ground ? iinWords(iin, ground) : maskIin(iin)}</dd>
          <dt>{t('asOf')}</dt>
          <dd>{formatMoment(asOf, language)}</dd>
          <dt>{t('issuer')}</dt>
          <dd>
            {issuer.name[language]}, {issuer.city[language]}
          </dd>
          {issuer.licence ? (
            <>
              <dt>{t('accreditation')}</dt>
              <dd>{issuer.licence}</dd>
            </>
          ) : null}
          <dt>{t('number')}</dt>
          <dd className="extract-code">{formatCertificateCode(code)}</dd>
        </dl>
        <QrCode className="extract-qr" text={verifyAddress(issuer.baseUrl, code)} label={t('qr')} />
      </header>
      {forms.map(({ placementForm, title, items }) => (
        <section key={placementForm} className="stack extract-form">
          <h2>{title[language]}</h2>
          {items.map((item) => (
            <Item key={item.requirement} item={item} />
          ))}
          <Rules items={items} />
        </section>
      ))}
      <footer className="stack extract-foot">
        <p>
          {whoDecides[language]} {t('whatItIs')}
        </p>
        <p>{t('check', { page })}</p>
        <p className="soft small extract-key">{t('signature', { keyId })}</p>
      </footer>
    </article>
  )
}

function Item({ item }: { item: ExtractItem }) {
  const t = useMessages(extractMessages)
  const tRecord = useMessages(recordMessages)
  const language = useLanguage()
  const { title, since, until, restsOn, rule } = item
  const proved = provedIn(item)
  const last = until ? formatDate(new Date(Date.parse(until) - 1), language) : null
  const facts = [
    proved && proved.provedHours > 0 ? tellProved(proved, language) : null,
    since ? t('since', { date: formatDate(since, language) }) : null,
    last ? t('until', { date: last }) : null,
    restsOn?.kind === 'certificate'
      ? t('certificate', { code: formatCertificateCode(restsOn.code) })
      : null,
    restsOn?.kind === 'decision'
      ? t('decision', {
          region: regionName(restsOn.region, language),
          date: formatDate(restsOn.groundDate, language),
        })
      : null,
    restsOn?.kind === 'recognised'
      ? t('recognised', {
          region: regionName(restsOn.region, language),
          date: formatDate(restsOn.groundDate, language),
          hours: restsOn.academicHours,
        })
      : null,
    restsOn && restsOn.kind !== 'certificate' && restsOn.secondOfficial
      ? t('secondOfficial')
      : null,
    t('ruleOf', { number: rule.number }),
  ].filter(Boolean)
  return (
    <section className="extract-item">
      <h3>{title[language]}</h3>
      <p>
        <strong>{tRecord(wordOfExtract(item))}</strong>
        {facts.length > 0 ? `; ${facts.join('; ')}` : null}
      </p>
    </section>
  )
}

/** The versions of the requirement table by which the items were judged: mostly one. */
function Rules({ items }: { items: ExtractItem[] }) {
  const t = useMessages(extractMessages)
  const language = useLanguage()
  const rules = new Map(items.map(({ rule }) => [rule.number, rule]))
  return [...rules.values()].map(({ number, publishedAt, contentHash }) => (
    <p key={number} className="soft small extract-rule">
      {t('rule', { number, date: formatDate(publishedAt, language), hash: contentHash })}
    </p>
  ))
}
