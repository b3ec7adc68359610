import { Button } from '../../design/controls/button'
import { TextField } from '../../design/controls/text-field'
import { useMessages } from '../../platform/i18n/messages'
import { trainerMessages } from '../trainer-messages'

/** Narrows a list of people to those whose name holds a text; the text stands in the address. */
export function NameSearch({ name, path }: { name: string; path: string }) {
  const t = useMessages(trainerMessages)
  return (
    <form method="get" action={path} role="search" className="name-search">
      <TextField
        name="name"
        label={t('searchLabel')}
        hint={t('searchHint')}
        type="search"
        defaultValue={name}
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
      />
      <div className="row">
        <Button look="quiet">{t('search')}</Button>
        {name ? <a href={path}>{t('showAll')}</a> : null}
      </div>
    </form>
  )
}
