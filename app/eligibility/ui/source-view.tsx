import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { Source } from '../domain/requirement-table'
import { recordMessages } from '../record-messages'

/** What states a rule, where to read it, and how surely it is known. */
export function SourceView({ source: { title, url, certainty } }: { source: Source }) {
  const t = useMessages(recordMessages)
  const language = useLanguage()
  return (
    <>
      {title[language]}
      {url ? (
        <>
          {' '}
          <a href={url} rel="noreferrer">
            {new URL(url).hostname}
          </a>
        </>
      ) : null}
      {certainty === 'reported' ? <p className="soft small">{t('reported')}</p> : null}
    </>
  )
}
