import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { searchMessages } from '../words/search-messages'

type NothingFoundProps = { hadWords: boolean; hasLibrary: boolean; isLearner: boolean }

/** What to do when nothing was found, or nothing that is a word was typed. */
export function NothingFound({ hadWords, hasLibrary, isLearner }: NothingFoundProps) {
  const t = useMessages(searchMessages)
  return (
    <section className="stack" aria-labelledby="found">
      <h2 id="found">{t(hadWords ? 'none' : 'noWords')}</h2>
      <p>{t('noneText')}</p>
      <ul className="plain-list">
        <li>
          <a href={pathTo('/help')}>{t('toHelp')}</a>
        </li>
        {hasLibrary ? (
          <li>
            <a href={pathTo('/library')}>{t('toLibrary')}</a>
          </li>
        ) : null}
        {isLearner ? (
          <li>
            <a href={pathTo('/learn')}>{t('toLearning')}</a>
          </li>
        ) : null}
      </ul>
    </section>
  )
}
