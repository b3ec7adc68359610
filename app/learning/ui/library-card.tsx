import { ButtonLink } from '../../design/controls/button'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { libraryMessages } from '../words/library-messages'

/** The way to the library, from where somebody may be whose child is at home already. */
export function LibraryCard() {
  const t = useMessages(libraryMessages)
  return (
    <section className="card stack library-card" aria-labelledby="library-card">
      <h2 id="library-card">{t('whenHome')}</h2>
      <p>{t('whenHomeText')}</p>
      <p>
        <ButtonLink href={pathTo('/library')} look="quiet">
          {t('open')}
        </ButtonLink>
      </p>
    </section>
  )
}
