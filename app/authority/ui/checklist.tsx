import { Notice } from '../../design/controls/notice'
import type { EligibilityRecord, RecordItem } from '../../eligibility/domain/record'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { deskMessages } from '../desk-messages'

type Waiting = { id: string; placementForm: string; requirement: string; isOwn: boolean }

/** What a decision may have ended with, on the page that it was made on. */
export const endings = ['decided', 'proposed', 'declined', 'withdrawn'] as const

/** Training that a certificate vouches for leaves nothing to decide. */
function isToDecide({ kind, state }: RecordItem): boolean {
  return kind === 'checklist' || (state !== 'met' && state !== 'expiring')
}

/** What an officer can decide about a person, form by form: the way to each decision, and to those that wait. */
export function Checklist({
  path,
  record,
  proposals,
  done,
}: {
  /** Address of the look. */
  path: string
  record: EligibilityRecord
  proposals: readonly Waiting[]
  /** What was just done here. */
  done: (typeof endings)[number] | null
}) {
  const t = useMessages(deskMessages)
  const language = useLanguage()
  if (record.length === 0) return null
  return (
    <section className="stack" aria-labelledby="checklist">
      <h2 id="checklist">{t('decideTitle')}</h2>
      {done ? <Notice kind="good">{t(`done-${done}`)}</Notice> : null}
      <p className="narrow">{t('decideLead')}</p>
      {record.map(({ placementForm, title, items }) => {
        const waitingOf = (requirement: string) =>
          proposals.find(
            (each) => each.placementForm === placementForm && each.requirement === requirement,
          )
        return (
          <details
            key={placementForm}
            className="details-plain"
            open={items.some(({ requirement }) => waitingOf(requirement))}
          >
            <summary>{title[language]}</summary>
            <ul className="desk-list">
              {items.filter(isToDecide).map(({ requirement, title: item }) => {
                const waiting = waitingOf(requirement)
                const name = item[language]
                return (
                  <li key={requirement}>
                    {waiting ? (
                      <>
                        {name}: {t('waitsForSecond')}.{' '}
                        <a href={`${path}/proposals/${waiting.id}`}>{t('toProposal')}</a>
                      </>
                    ) : (
                      <a href={`${path}/decide/${placementForm}/${requirement}`}>
                        {t('decide', { title: name })}
                      </a>
                    )}
                  </li>
                )
              })}
            </ul>
          </details>
        )
      })}
    </section>
  )
}
