import { tellTraining } from '../../certification/credential/tell-training'
import { formatCertificateCode } from '../../certification/domain/certificate-code'
import { Notice } from '../../design/controls/notice'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { PublicFacts } from '../domain/public-verdict'
import type { PaperState } from '../judge-paper.server'
import { messages } from '../words/messages'
import { presentedMessages } from '../words/presented-messages'

/**
 * What must stand on the paper, from what is signed, so large that it can be compared with a sheet in the hand. A signature says
 * nothing of what is printed around it.
 */
export function PaperLines({
  facts,
  paper,
}: {
  facts: PublicFacts & { code: string }
  paper: PaperState | null
}) {
  const t = useMessages(messages)
  const tPresented = useMessages(presentedMessages)
  const language = useLanguage()
  const { code, holder, programme, hours, training, awardedAt } = facts
  const amount = training
    ? tellTraining(training, hours.academicHours, language)
    : t('hoursValue', { hours: hours.academicHours })
  const lines = [
    [tPresented('programme'), programme.title[language]],
    [t('hours'), amount],
    [tPresented('awarded'), formatDate(awardedAt, language)],
  ] as const
  return (
    <section className="paper-lines stack" data-paper={paper ?? ''}>
      <h2>{tPresented('paperTitle')}</h2>
      <dl className="verdict-facts">
        <div>
          <dt>{tPresented('holder')}</dt>
          <dd className="paper-name" data-name="">
            {holder.name ?? holder.maskedName}
          </dd>
        </div>
        {lines.map(([what, fact]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
        <div>
          <dt>{tPresented('number')}</dt>
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
