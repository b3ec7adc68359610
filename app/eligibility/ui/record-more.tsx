import { useMessages } from '../../platform/i18n/messages'
import { myRecordMessages } from '../my-record-messages'
import { recordMessages } from '../record-messages'

/** The ways from one's own record to all that does not stand on its one screen. */
export function RecordMore() {
  const t = useMessages(myRecordMessages)
  const tr = useMessages(recordMessages)
  const ways = [
    ['/record/extracts', t('toExtract')],
    ['/record/forms', t('toForms')],
    ['/record/household', t('toHousehold')],
    ['/record/looks', t('toLooks')],
    ['/record/history', t('toHistory')],
    ['/record/region', tr('toRegion')],
  ] as const
  return (
    <nav aria-labelledby="more" className="screen-only">
      <h3 id="more">{t('moreTitle')}</h3>
      <ul className="plain-list record-ways">
        {ways.map(([href, label]) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The way back to the record from one of its pages. */
export function BackToRecord() {
  const t = useMessages(myRecordMessages)
  return (
    <p>
      <a href="/record">{t('back')}</a>
    </p>
  )
}
