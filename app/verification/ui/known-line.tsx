import { formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { News } from '../presented/show-local'
import { presentedMessages } from '../words/presented-messages'
import { tellAge } from './tell-age'

/** Up to which instant revocations are known, and how long ago that was, or that it cannot be told. */
export function KnownLine({ news: { asOf, age } }: { news: News }) {
  const t = useMessages(presentedMessages)
  const language = useLanguage()
  const date = asOf === null ? '' : formatMoment(asOf, language)
  const say = () => {
    switch (age.kind) {
      case 'none':
        return t('knownNothing')
      case 'ahead':
        return `${t('knownUntil', { date })} ${t('clockBehind', { date })}`
      case 'fresh':
      case 'stale':
      case 'outdated':
        return t('knownUntil', { date: `${date} (${tellAge(age.ms, language)})` })
    }
  }
  return (
    <p className="verify-known" data-known="" data-age={age.kind}>
      {say()}
    </p>
  )
}
