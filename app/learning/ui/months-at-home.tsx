import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { afterCertificateMessages } from '../words/after-certificate-messages'
import { libraryMessages } from '../words/library-messages'

type Month = {
  month: number
  title: string
  text: string
  units: { slug: string; title: string; minutes: number }[]
}

/** What comes in the months after a child has come home, each with what to read when it is needed. */
export function MonthsAtHome({ months }: { months: Month[] }) {
  const t = useMessages(afterCertificateMessages)
  const tLibrary = useMessages(libraryMessages)
  return (
    <ol className="plain-list months">
      {months.map(({ month, title, text, units }) => (
        <li key={month}>
          <p className="eyebrow">{t('month', { month })}</p>
          <h3>{title}</h3>
          <p>{text}</p>
          {units.length > 0 ? (
            <ul className="plain-list month-units">
              {units.map(({ slug, title, minutes }) => (
                <li key={slug}>
                  <a href={pathTo('/library/:unit', { unit: slug })}>{title}</a>
                  <p className="small soft">{tLibrary('minutes', { minutes })}</p>
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
