import { useMessages } from '../../platform/i18n/messages'
import type { Section } from '../domain/list-sections'
import { readerMessages } from '../words/reader-messages'

/** Leads to the section of a lesson at which its reader stopped, on whatever device. */
export function GoOnReading({ id, title }: Pick<Section, 'id' | 'title'>) {
  const t = useMessages(readerMessages)
  return (
    <p className="screen-only">
      {t('stopped')} <a href={`#${id}`}>{t('goOn', { title })}</a>
    </p>
  )
}
