import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { readinessMessages } from '../words/readiness-messages'

/** A quiet link to the readiness self-assessment, for people who may not have decided yet. */
export function ReadinessDoor() {
  const t = useMessages(readinessMessages)
  return (
    <p className="soft">
      {t('doorText')} <a href={pathTo('/readiness')}>{t('title')}</a>
    </p>
  )
}
