import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { myRecordMessages } from '../words/my-record-messages'
import { recordMessages } from '../words/record-messages'

/**
 * The ways from one's own record to all that does not stand on its one screen.
 * @param folded whether they are opened first, as nothing leads anywhere yet.
 */
export function RecordMore({ folded }: { folded: boolean }) {
  const t = useMessages(myRecordMessages)
  const tRecord = useMessages(recordMessages)
  const ways = [
    [pathTo('/record/extracts'), t('toExtract')],
    [pathTo('/record/forms'), t('toForms')],
    [pathTo('/record/household'), t('toHousehold')],
    [pathTo('/record/looks'), t('toLooks')],
    [pathTo('/record/history'), t('toHistory')],
    [pathTo('/record/region'), tRecord('toRegion')],
  ] as const
  const list = (
    <ul className="plain-list record-ways">
      {ways.map(([href, label]) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  )
  if (folded) {
    return (
      <nav aria-label={t('moreTitle')} className="screen-only">
        <details className="details-plain">
          <summary>{t('moreFolded')}</summary>
          {list}
        </details>
      </nav>
    )
  }
  return (
    <nav aria-labelledby="more" className="screen-only">
      <h3 id="more">{t('moreTitle')}</h3>
      {list}
    </nav>
  )
}

/** The way back to the record from one of its pages. */
export function BackToRecord() {
  const t = useMessages(myRecordMessages)
  return (
    <p>
      <a href={pathTo('/record')}>{t('back')}</a>
    </p>
  )
}
