import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { AdultStanding, HouseholdStanding } from '../domain/household-standing'
import { householdStandingMessages } from '../words/household-standing-messages'
import { StandingBadge } from './item-badge'

/** How the adults who apply together stand, requirement by requirement; never a sum of them. */
export function HouseholdStandingView({ standing }: { standing: HouseholdStanding }) {
  const t = useMessages(householdStandingMessages)
  const language = useLanguage()
  const isUnknown = standing.some(({ items }) => items.some(({ askedOf }) => askedOf === null))
  return (
    <section className="stack" aria-labelledby="household">
      <h2 id="household">{t('title')}</h2>
      <p className="narrow">{t('lead')}</p>
      {isUnknown ? <p className="narrow">{t('askedUnknown')}</p> : null}
      {standing.map(({ placementForm, title, items }) => (
        <article key={placementForm} className="card stack">
          <h3>{title[language]}</h3>
          {items.map(({ requirement, title, askedOf, adults }) => (
            <section key={requirement} className="stack record-item">
              <h4>{title[language]}</h4>
              {askedOf ? <p className="soft">{t(askedOf)}</p> : null}
              <ul className="plain-list stack household-adults">
                {adults.map((adult, index) => (
                  <Adult key={index} adult={adult} />
                ))}
              </ul>
            </section>
          ))}
        </article>
      ))}
      <p>
        <a href={pathTo('/household')}>{t('toHousehold')}</a>
      </p>
    </section>
  )
}

function Adult({ adult: { name, own, state, until } }: { adult: AdultStanding }) {
  const t = useMessages(householdStandingMessages)
  const language = useLanguage()
  // The last instant at which it counts is in the day that people are told.
  const last = until ? new Date(until.getTime() - 1) : null
  return (
    <li className="household-adult">
      <span>{own ? t('own', { name }) : name}</span> <StandingBadge word={state} />
      {last ? (
        <span className="soft small"> {t('until', { date: formatDate(last, language) })}</span>
      ) : null}
    </li>
  )
}
