import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { Source } from '../domain/requirement-table'
import { recordMessages } from '../words/record-messages'
import type { Voice } from './item-sentence'

/** What states a rule, where to read it, and how surely it is known. */
export function SourceView({
  source: { title, url, certainty },
  voice = 'own',
}: {
  source: Source
  voice?: Voice
}) {
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
      {certainty === 'reported' ? (
        <p className="soft small">{t(voice === 'own' ? 'reported' : 'reportedOfficial')}</p>
      ) : null}
    </>
  )
}
