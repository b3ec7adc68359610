import { districtName } from '../../accounts/domain/districts'
import { useIinWords } from '../../accounts/ui/iin-words'
import type { IinGround } from '../../accounts/domain/iin-ground'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { deskMessages } from '../words/desk-messages'

/** A person in a list: the name, which may lead on, and as much more as tells two of one name apart. */
export function PersonLine({
  person: { name, iinLastFour, iinGround, district },
  href,
  children,
}: {
  person: {
    name: string
    iinLastFour?: string | null
    iinGround?: IinGround | null
    district: string | null
  }
  href?: string
  /** What the list adds: when, for which form. */
  children?: string
}) {
  const t = useMessages(deskMessages)
  const iinWords = useIinWords()
  const language = useLanguage()
  return (
    <>
      {href === undefined ? (
        <strong className="desk-person">{name}</strong>
      ) : (
        <a className="desk-person" href={href}>
          {name}
        </a>
      )}
      <span className="soft small">
        {[
          iinLastFour ? t('iin', { digits: iinWords(iinLastFour, iinGround) }) : null,
          iinLastFour === null ? t('iinAbsent') : null,
          district ? districtName(district, language) : t('districtAbsent'),
          children,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
}
