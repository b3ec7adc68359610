import type { ReactNode } from 'react'
import type { FormRecord, RecordItem } from '../../eligibility/domain/record'
import { RecordItemView } from '../../eligibility/ui/record-item-view'
import { pathTo } from '../../path-to'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { deskMessages } from '../words/desk-messages'
import { tellAnswer } from './answer-sentence'

/** A proposal that nobody has answered. */
export type WaitingProposal = {
  id: string
  placementForm: string
  requirement: string
  /** Whether it can be answered no more. */
  hasLapsed: boolean
}

type AnsweredFormProps = {
  form: FormRecord
  lookId: string
  /** What waits for a second officer; null for an officer who decides nothing about this person. */
  proposals: readonly WaitingProposal[] | null
  /** What stands between the answer and what it rests on. */
  children?: ReactNode
}

/** Training that a certificate vouches for leaves nothing to decide. */
function isToDecide({ kind, state, restsOn }: RecordItem): boolean {
  switch (kind) {
    case 'training':
      return restsOn === 'decision' || (state !== 'met' && state !== 'expiring')
    case 'checklist':
      return true
  }
}

/** One form of a record as it answers an officer: the sentence first, then each requirement with what can be decided of it. */
export function AnsweredForm({ form, lookId, proposals, children }: AnsweredFormProps) {
  const language = useLanguage()
  const { placementForm, items } = form
  return (
    <>
      <p className="lead">{tellAnswer(form, language)}</p>
      {children}
      {items.map((item) => {
        const proposal = proposals?.find(
          (each) => each.placementForm === placementForm && each.requirement === item.requirement,
        )
        const waiting = proposal?.hasLapsed ? undefined : proposal
        return (
          <div key={item.requirement} className="stack record-item">
            <RecordItemView item={item} voice="official" programmes={{}} />
            {proposal?.hasLapsed ? <Lapsed lookId={lookId} proposalId={proposal.id} /> : null}
            {proposals && (waiting || isToDecide(item)) ? (
              <WayToDecide
                address={
                  waiting
                    ? pathTo('/authority/records/:lookId/proposals/:proposalId', {
                        lookId,
                        proposalId: waiting.id,
                      })
                    : pathTo('/authority/records/:lookId/decide/:placementForm/:requirement', {
                        lookId,
                        placementForm,
                        requirement: item.requirement,
                      })
                }
                title={item.title[language]}
                waits={waiting !== undefined}
              />
            ) : null}
          </div>
        )
      })}
    </>
  )
}

function Lapsed({ lookId, proposalId }: { lookId: string; proposalId: string }) {
  const t = useMessages(deskMessages)
  return (
    <p>
      {t('lapsed')}{' '}
      <a href={pathTo('/authority/records/:lookId/proposals/:proposalId', { lookId, proposalId })}>
        {t('toProposal')}
      </a>
    </p>
  )
}

function WayToDecide({
  address,
  title,
  waits,
}: {
  address: string
  title: string
  waits: boolean
}) {
  const t = useMessages(deskMessages)
  if (!waits) {
    return (
      <p>
        <a href={address}>{t('decide', { title })}</a>
      </p>
    )
  }
  return (
    <p>
      {t('waitsForSecond')}. <a href={address}>{t('toProposal')}</a>
    </p>
  )
}
