import { formatCertificateCode } from '../../certification/domain/certificate-code'
import { Notice } from '../../design/controls/notice'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { ShownFacts } from '../domain/shown-verdict'
import type { PaperState } from '../judge-paper.server'
import { factsMessages } from '../words/facts-messages'
import { presentedMessages } from '../words/presented-messages'
import { useExtent } from './use-extent'

/**
 * What must stand on the paper, from what is signed, so large that it can be compared with a sheet in the hand. A signature says
 * nothing of what is printed around it.
 */
export function PaperLines({ facts, paper }: { facts: ShownFacts; paper: PaperState | null }) {
  const t = useMessages(factsMessages)
  const tPresented = useMessages(presentedMessages)
  const { code, holder, programme, awardedAt } = facts
  const lines = [
    [t('programme'), programme],
    [t('hours'), useExtent(facts)],
    [t('awarded'), formatDate(awardedAt, useLanguage())],
  ] as const
  return (
    <section className="paper-lines stack" data-paper={paper ?? ''}>
      <h2>{tPresented('paperTitle')}</h2>
      <dl className="verdict-facts">
        <div>
          <dt>{t('holder')}</dt>
          <dd className="paper-name" data-name="">
            {holder}
          </dd>
        </div>
        {lines.map(([what, fact]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
        <div>
          <dt>{t('number')}</dt>
          <dd className="verdict-code">{formatCertificateCode(code)}</dd>
        </div>
      </dl>
      {paper === 'as-issued' ? (
        <Notice kind="good">{tPresented('paperAsIssued')}</Notice>
      ) : (
        <Notice kind="care">
          {tPresented(paper === 'changed' ? 'paperChanged' : 'paperCompare')}
        </Notice>
      )}
    </section>
  )
}
