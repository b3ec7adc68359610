import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { togetherMessages } from '../words/together-messages'
import { ConsentForms, type Viewer } from './consent-forms'

/** What others see of one's own learning, and the forms by which one lets them, and takes it back. */
export function ProgressConsent({ viewers, seen }: { viewers: Viewer[]; seen: string }) {
  const t = useMessages(togetherMessages)
  const language = useLanguage()
  const isShown = viewers.some(({ givenAt }) => givenAt !== null)
  return (
    <section className="stack narrow" aria-labelledby="mine">
      <h2 id="mine">{t('mineTitle')}</h2>
      <p>{t('mineWhat')}</p>
      {isShown ? (
        <ul>
          {viewers.map(({ name, givenAt }, index) => (
            <li key={index}>
              {givenAt
                ? t('seesSince', { name, date: formatDate(givenAt, language) })
                : t('seesNot', { name })}
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('mineNothing')}</p>
      )}
      <ConsentForms
        viewers={viewers}
        seen={seen}
        words={{
          show: (names) => t('show', { names }),
          hide: t('hide'),
          hideHint: t('hideHint'),
        }}
      />
    </section>
  )
}
