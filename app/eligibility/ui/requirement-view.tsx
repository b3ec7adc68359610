import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { askedTraining, programmesOf, type Requirement } from '../domain/requirement-table'
import { requirementMessages } from '../words/requirement-messages'
import type { ProgrammeTitles } from './record-item-view'
import { SourceView } from './source-view'

type RequirementViewProps = { requirement: Requirement; programmes: ProgrammeTitles }

/** One requirement as everybody may read it: what it means, since when, by what source, who decides. */
export function RequirementView({ requirement, programmes }: RequirementViewProps) {
  const t = useMessages(requirementMessages)
  const language = useLanguage()
  const { title, explanation, languages } = requirement
  return (
    <article className="card stack">
      <h3>{title[language]}</h3>
      {explanation ? <p>{explanation[language]}</p> : null}
      {programmesOf(requirement)
        .filter((programme) => programmes[programme])
        .map((programme) => (
          <p key={programme}>
            <a href={pathTo('/programmes/:programme', { programme })}>
              {t('toProgramme', { title: programmes[programme] ?? '' })}
            </a>
          </p>
        ))}
      <RequirementFacts requirement={requirement} />
      {languages.includes(language) ? null : (
        <p className="soft small">
          {t('translated', {
            languages: languages.map((each) => t(`language-${each}`)).join(', '),
          })}
        </p>
      )}
    </article>
  )
}

function RequirementFacts({ requirement }: Pick<RequirementViewProps, 'requirement'>) {
  const t = useMessages(requirementMessages)
  const language = useLanguage()
  const { inForceFrom, inForceUntil, exemptions, decidedBy, source, checkedOn } = requirement
  const { academicHours } = askedTraining(requirement)
  return (
    <dl className="facts">
      <dt>{t('inForceFrom')}</dt>
      <dd>{inForceFrom ? formatDate(inForceFrom, language) : t('notKnown')}</dd>
      {inForceUntil ? (
        <>
          <dt>{t('inForceUntil')}</dt>
          <dd>{formatDate(inForceUntil, language)}</dd>
        </>
      ) : null}
      {exemptions.length > 0 ? (
        <>
          <dt>{t('exemptions')}</dt>
          <dd>
            <ul className="plain-list">
              {exemptions.map((exemption) => (
                <li key={exemption.id}>
                  {exemption.title[language]}
                  <p className="soft small">{exemption.source.title[language]}</p>
                </li>
              ))}
            </ul>
          </dd>
        </>
      ) : null}
      {academicHours !== null ? (
        <>
          <dt>{t('trainingAsked')}</dt>
          <dd>{t('hoursAsked', { hours: academicHours })}</dd>
        </>
      ) : null}
      <dt>{t('whoDecidesItem')}</dt>
      <dd>{t(decidedBy)}</dd>
      <dt>{t('computed')}</dt>
      <dd>{t(markedBy(requirement))}</dd>
      <dt>{t('source')}</dt>
      <dd>
        <SourceView source={source} />
      </dd>
      <dt>{t('checkedOn')}</dt>
      <dd>{t('checkedOnValue', { date: formatDate(checkedOn, language) })}</dd>
    </dl>
  )
}

function markedBy({ kind, secondOfficial }: Requirement) {
  switch (kind) {
    case 'training':
      return 'byCertificate'
    case 'checklist':
      return secondOfficial ? 'byTwo' : 'byAuthority'
  }
}
