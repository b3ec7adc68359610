import { SearchForm } from '../../design/controls/search-form'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { searchMessages } from '../words/search-messages'

type SearchFieldProps = { wanted?: string; isTooLong?: boolean; hint?: string }

/** The field of the search, as it stands on pages from which people look for something. */
export function SearchField({ wanted = '', isTooLong = false, hint = '' }: SearchFieldProps) {
  const t = useMessages(searchMessages)
  return (
    <SearchForm
      className="name-search"
      path={pathTo('/search')}
      name="q"
      label={t('field')}
      button={t('button')}
      look="quiet"
      {...{ wanted, isTooLong, hint }}
    />
  )
}
