import { fewestLetters } from '../../accounts/domain/people-lists'
import { SearchForm } from '../../design/controls/search-form'
import { useMessages } from '../../platform/i18n/messages'
import { trainerMessages } from '../words/trainer-messages'

type NameSearchProps = { name: string; isTooLong: boolean; path: string }

/** Narrows a list of people to those whose name holds a text. */
export function NameSearch({ name, isTooLong, path }: NameSearchProps) {
  const t = useMessages(trainerMessages)
  return (
    <SearchForm
      className="name-search"
      path={path}
      name="name"
      label={t('searchLabel')}
      hint={t('searchHint', { fewest: fewestLetters })}
      button={t('search')}
      look="quiet"
      wanted={name}
      isTooLong={isTooLong}
    >
      {name ? <a href={path}>{t('showAll')}</a> : null}
    </SearchForm>
  )
}
