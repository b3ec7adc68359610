import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import type { Identification } from '../find-identification.server'
import { identificationMessages } from '../words/identification-messages'

/**
 * Asks for the IIN and the place of living where they begin to matter, and says why and that both may be left out. Nothing
 * is shown of what was given already.
 */
export function IdentificationNote({
  known,
  back,
  folded = false,
}: {
  known: Identification
  /** Where the account leads back to once it was given. */
  back: string
  /** Whether only its title is in sight: where it is not yet what the page is for. */
  folded?: boolean
}) {
  const t = useMessages(identificationMessages)
  if (known.hasIin && known.hasPlace) return null
  const account = (fragment: string) => pathTo('/account', { query: { next: back }, fragment })
  const reasons = (
    <>
      {known.hasIin ? null : (
        <p>
          {t('iinWhy')} <a href={account('iin')}>{t('iinGo')}</a>
        </p>
      )}
      {known.hasPlace ? null : (
        <p>
          {t('placeWhy')} <a href={account('place')}>{t('placeGo')}</a>
        </p>
      )}
    </>
  )
  if (folded) {
    return (
      <details className="details-plain screen-only">
        <summary>{t('titleFolded')}</summary>
        <div className="stack">{reasons}</div>
      </details>
    )
  }
  return (
    <section className="card stack" aria-labelledby="identification">
      <h2 id="identification">{t('title')}</h2>
      {reasons}
    </section>
  )
}
