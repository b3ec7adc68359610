import type { Language } from '../../platform/i18n/language'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { queryBounds } from '../domain/query'
import { searchMessages } from '../words/search-messages'

const inLanguage = { kk: 'inKk', ru: 'inRu', en: 'inEn' } as const

type FoundNotesProps = { hasAllWords: boolean; leftOut: boolean; language: Language }

/** What is to be known of what was found: other words than were typed, or another language than that of the page. */
export function FoundNotes({ hasAllWords, leftOut, language }: FoundNotesProps) {
  const t = useMessages(searchMessages)
  const isElsewhere = language !== useLanguage()
  return (
    <>
      {hasAllWords ? null : <p>{t('someWords')}</p>}
      {isElsewhere ? <p>{t(inLanguage[language])}</p> : null}
      {leftOut ? <p>{t('firstWords', { count: queryBounds.words })}</p> : null}
    </>
  )
}
