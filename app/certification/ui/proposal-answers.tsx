import { Button } from '../../design/controls/button'
import { Notice } from '../../design/controls/notice'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { governMessages } from '../words/govern-messages'
import type { Answering } from './present-governed.server'

type ProposalAnswersProps = Answering & {
  /** Until when it can be confirmed; null when it does not lapse. */
  lapsesAt: Date | string | null
}

/** The answers that a visitor can give to a proposal that waits: what they cannot do is said, and has no button. */
export function ProposalAnswers({ obstacle, confirmers, lapsesAt }: ProposalAnswersProps) {
  const t = useMessages(governMessages)
  const language = useLanguage()
  const canBeConfirmed = obstacle === null || isOfTheVisitor(obstacle)
  const isOwn = obstacle === 'own-proposal'
  return (
    <>
      {obstacle === null ? <p>{t('confirmWarning')}</p> : null}
      {isOwn ? <p>{t('ownProposal')}</p> : null}
      {obstacle && !isOwn ? <Notice kind="care">{t(obstacle)}</Notice> : null}
      {obstacle && isOfTheVisitor(obstacle) ? <Confirmers names={confirmers} /> : null}
      {lapsesAt && canBeConfirmed ? (
        <p className="soft small">{t('lapses', { date: formatDate(lapsesAt, language) })}</p>
      ) : null}
      {obstacle === 'own-certificate' ? null : (
        <p className="row">
          {obstacle === null ? (
            <Button name="intent" value="confirm">
              {t('confirm')}
            </Button>
          ) : null}
          <Button look="quiet" name="intent" value={isOwn ? 'retract' : 'decline'}>
            {t(isOwn ? 'retract' : 'decline')}
          </Button>
        </p>
      )}
    </>
  )
}

/** Whether somebody else may be able to confirm what this visitor cannot. */
function isOfTheVisitor(obstacle: NonNullable<Answering['obstacle']>): boolean {
  return ['own-proposal', 'own-certificate', 'not-independent'].includes(obstacle)
}

/** Who could confirm it; the operator's command line appoints one where nobody can. */
function Confirmers({ names }: { names: string[] }) {
  const t = useMessages(governMessages)
  if (names.length > 0) return <p>{t('confirmers', { names: names.join(', ') })}</p>
  return (
    <Notice kind="care">
      {t('nobody')} <code>role:grant</code>
    </Notice>
  )
}
