import { useMessages } from '../../platform/i18n/messages'
import { useFrame } from '../frame/frame-context'
import { CallList } from './call-list'
import { helpLines } from './help-lines'
import { helpMessages } from '../words/help-messages'

/**
 * The quiet way to help, at the lower edge of the screen while the page moves. It is the last thing of the
 * page and has room of its own there, so that it lies over nothing that cannot be scrolled clear of it.
 */
export function HelpNow() {
  const t = useMessages(helpMessages)
  return (
    <aside className="help-now" aria-label={t('helpNow')}>
      <details>
        <summary>{t('helpNow')}</summary>
        <div className="help-now-body">
          <CallList lines={helpLines} />
          <p>
            {t('anyHour')} <a href={useFrame().places.help}>{t('whatToDo')}</a>
          </p>
        </div>
      </details>
    </aside>
  )
}
