import { useMessages } from '../../platform/i18n/messages'
import { breatheMessages } from '../words/breathe-messages'
import { EntrySheet } from './entry-sheet'

/**
 * A minute's pause: how to breathe, in words, and a circle that shows the pace for one minute from when it is opened. It stands
 * still on paper and for whoever wants little motion.
 */
export function Breathe() {
  const t = useMessages(breatheMessages)
  return (
    <aside className="breathe" aria-label={t('title')}>
      <EntrySheet />
      <p className="breathe-title">{t('title')}</p>
      <p>{t('how')}</p>
      <p>{t('stop')}</p>
      <details className="details-plain screen-only">
        <summary>{t('show')}</summary>
        <div className="breathe-stage" role="img" aria-label={t('circle')}>
          <span className="breathe-circle" />
        </div>
      </details>
    </aside>
  )
}
