import { useMessages } from '../../platform/i18n/messages'
import { formMessages } from '../words/form-messages'

type StandsOtherwiseProps = {
  /** What differs: as it stands now, and as the form would have it. */
  rows: { label: string; stands: string; wanted: string }[]
  /** Where what stands now can be seen and left as it is. */
  keep: string
}

/** Inside a form that changes what somebody has changed meanwhile: both, and the choice between them. */
export function StandsOtherwise({ rows, keep }: StandsOtherwiseProps) {
  const t = useMessages(formMessages)
  const different = rows.filter(({ stands, wanted }) => stands !== wanted)
  if (different.length === 0) return null
  return (
    <div className="notice stack" data-kind="care">
      <dl className="facts">
        {different.map(({ label, stands, wanted }) => (
          <div key={label} className="stands-otherwise">
            <dt>{label}</dt>
            <dd>
              {t('standsNow')} <strong>{stands || '—'}</strong>
            </dd>
            <dd>
              {t('youTyped')} <strong>{wanted || '—'}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <p>{t('keepMine')}</p>
      <p>
        <a href={keep}>{t('keepStanding')}</a>
      </p>
    </div>
  )
}
