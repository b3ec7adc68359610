import { pathTo } from '../../path-to'
import { formatDate, formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { deskMessages } from '../words/desk-messages'
import type { DeskView } from '../read-desk.server'
import { PersonLine } from './person-line'
import { proofWords } from './proof-words'

/** What waits on a desk: people, records that are open, decisions, moves; and where else to go. */
export function DeskSections({ desk }: { desk: DeskView }) {
  return (
    <div className="stack stack-wide">
      <Queue desk={desk} />
      <OpenLooks looks={desk.looks} />
      <Elsewhere desk={desk} />
    </div>
  )
}

function Queue({ desk: { awaiting, awaitingCount } }: { desk: DeskView }) {
  const t = useMessages(deskMessages)
  const language = useLanguage()
  return (
    <section className="stack" aria-labelledby="queue">
      <h2 id="queue">{t('queueTitle')}</h2>
      {awaiting.length === 0 ? <p>{t('queueEmpty')}</p> : null}
      <ul className="plain-list desk-list">
        {awaiting.map((person) => (
          <li key={person.id}>
            <PersonLine
              person={person}
              href={pathTo('/authority/people/:personId', {
                personId: person.id,
                query: { from: 'queue' },
              })}
            >
              {[
                t('completedOn', { date: formatDate(person.completedAt, language) }),
                proofWords(person.proof, language),
              ]
                .filter(Boolean)
                .join(' · ')}
            </PersonLine>
          </li>
        ))}
      </ul>
      <p>
        <a href={pathTo('/authority/queue')}>{t('queueAll', { count: awaitingCount })}</a>
      </p>
    </section>
  )
}

function OpenLooks({ looks }: Pick<DeskView, 'looks'>) {
  const t = useMessages(deskMessages)
  const language = useLanguage()
  if (looks.length === 0) return null
  return (
    <section className="stack" aria-labelledby="looks">
      <h2 id="looks">{t('looksTitle')}</h2>
      <ul>
        {looks.map(({ id, name, until }) => (
          <li key={id}>
            <a href={pathTo('/authority/records/:lookId', { lookId: id })}>
              {t('lookUntil', { name, moment: formatMoment(until, language) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Elsewhere({ desk: { proposals, transfers } }: { desk: DeskView }) {
  const t = useMessages(deskMessages)
  return (
    <section className="stack" aria-labelledby="more">
      <h2 id="more">{t('more')}</h2>
      <ul>
        <li>
          <a href={pathTo('/authority/proposals')}>{t('toProposals')}</a>
          {proposals > 0 ? <>: {t('proposalsWaiting', { count: proposals })}</> : null}
        </li>
        <li>
          <a href={pathTo('/authority/transfers')}>{t('toTransfers')}</a>
          {transfers > 0 ? <>: {t('transfersWaiting', { count: transfers })}</> : null}
        </li>
        <li>
          <a href={pathTo('/authority/batch')}>{t('toBatch')}</a>
        </li>
        <li>
          <a href={pathTo('/authority/statistics')}>{t('toStatistics')}</a>
        </li>
      </ul>
    </section>
  )
}
