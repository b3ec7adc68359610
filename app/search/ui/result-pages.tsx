import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { searchMessages } from '../words/search-messages'

/** The way to the pages of results before and after this one; nothing where there is one page alone. */
export function ResultPages({ q, page, pages }: { q: string; page: number; pages: number }) {
  const t = useMessages(searchMessages)
  if (pages < 2) return null
  const path = (to: number) => pathTo('/search', { query: { q, page: to === 1 ? null : to } })
  return (
    <nav className="row" aria-label={t('pages')}>
      {page > 1 ? (
        <a href={path(page - 1)} rel="prev">
          {t('previous')}
        </a>
      ) : null}
      <span>{t('page', { page, pages })}</span>
      {page < pages ? (
        <a href={path(page + 1)} rel="next">
          {t('next')}
        </a>
      ) : null}
    </nav>
  )
}
