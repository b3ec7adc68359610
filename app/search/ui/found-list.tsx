import type { Language } from '../../platform/i18n/language'
import { useMessages } from '../../platform/i18n/messages'
import { searchMessages } from '../words/search-messages'
import { Marked } from './marked'
import type { ShownText } from './show-found.server'

/** The texts that were found, the best first, each with where it stands and the pieces that hold the words. */
export function FoundList({ texts, language }: { texts: ShownText[]; language: Language }) {
  const t = useMessages(searchMessages)
  return (
    <ol className="plain-list stack search-found">
      {texts.map(({ kind, title, path, place, isLocked, sections }) => (
        <li key={path} className="search-text" data-kind={kind}>
          <p className="eyebrow">{[t(kind), ...place].join(' · ')}</p>
          <h3 lang={language}>
            <a href={path}>
              <Marked parts={title} />
            </a>
          </h3>
          {isLocked ? <p className="small soft">{t('locked')}</p> : null}
          {sections.map((section) => (
            <div key={section.path + section.snippet.length} lang={language}>
              {section.heading ? (
                <p className="search-heading">
                  <a href={section.path}>
                    <Marked parts={section.heading} />
                  </a>
                </p>
              ) : null}
              <p className="search-snippet">
                <Marked parts={section.snippet} />
              </p>
            </div>
          ))}
        </li>
      ))}
    </ol>
  )
}
